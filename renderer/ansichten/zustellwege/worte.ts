import { describeBedingung } from '../../../shared/ausdruck/satz.ts'
import type { Zustellweg } from '../../../shared/modell/elemente/nachricht.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { namenOf } from '../../../shared/worte/lesbar.ts'

/** "Stufe 2 bis 4" */
export function describeStufen({ abStufe, bisStufe = 4 }: Zustellweg): string {
  return abStufe === bisStufe ? `nur Stufe ${abStufe}` : `Stufe ${abStufe} bis ${bisStufe}`
}

/** Everything that the bar of a Zustellweg shows, in words. */
export function describeWeg(projekt: Projekt, weg: Zustellweg): string {
  const nameOf = (id: string): string => projekt.datensaetze.get(id)?.name ?? 'einem fehlenden Zustellweg'
  return [
    `Zustellweg ${weg.name}`,
    describeStufen(weg),
    weg.nurAlsErsatz ? 'nur als Ersatz' : weg.pflicht ? 'Pflicht' : 'freiwillig',
    weg.nach === undefined ? '' : `nach „${nameOf(weg.nach)}“`,
    weg.ersatz === undefined ? '' : `ersatzweise „${nameOf(weg.ersatz)}“`,
    weg.bedingung === undefined ? '' : `nur wenn: ${describeBedingung(weg.bedingung, namenOf(projekt))}`,
  ]
    .filter((teil) => teil !== '')
    .join(', ')
}
