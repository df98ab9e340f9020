import type { Schnittstelle } from './elemente/produkt.ts'
import { findLeistungOf } from './leistungen.ts'
import { namespaceOfLeistung } from './namensraeume.ts'
import { findDatensatz, listDatensaetze, type Projekt } from './projekt.ts'

/** One line of what a Schnittstelle recognises incoming messages by. */
export type Erkennung = NonNullable<Schnittstelle['erkennung']>[number]

/** Root element of a message in the neutral format; undefined for what is no Nachrichtentyp of a Leistung. */
export function findNeutraleWurzel(
  projekt: Projekt,
  nachrichtentyp: string,
): Pick<Erkennung, 'namensraum' | 'wurzel'> | undefined {
  const typ = findDatensatz(projekt, 'nachrichtentyp', nachrichtentyp)
  const leistung = findLeistungOf(projekt, nachrichtentyp)
  if (typ === undefined || leistung === undefined) return undefined
  return { namensraum: namespaceOfLeistung(leistung), wurzel: typ.technischerName }
}

/** Where messages in the neutral format come in. */
export function listNeutraleEingaenge(projekt: Projekt): Schnittstelle[] {
  return listDatensaetze(projekt, 'schnittstelle').filter(
    ({ richtung, format }) => richtung === 'eingang' && format === 'neutral',
  )
}

/** Whether a line is about this root element. */
export function isErkannt(
  { namensraum, wurzel }: Erkennung,
  gesuchte: Pick<Erkennung, 'namensraum' | 'wurzel'> | undefined,
): boolean {
  return gesuchte !== undefined && namensraum === gesuchte.namensraum && wurzel === gesuchte.wurzel
}
