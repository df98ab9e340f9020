import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Fallspur } from '../abnahme/fallspur.ts'
import { readNeutrale } from '../abnahme/regeleingabe.ts'
import type { Ausfuehrung } from '../ausfuehrung/ausfuehrung.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import { textregelwerkOf } from '../sitzung/regeltexte.ts'
import { walkAngegebene } from './abdeckung.ts'
import type { Abnahmestand } from './abnahmestand.ts'
import type { Planstelle } from './planeintraege.ts'

/** The same execution, noting every Zuordnung that runs and the Zustellwege whose orders it gets. */
export function watchAusfuehrung(projekt: Projekt, innen: Ausfuehrung, abgedeckt: Set<string>): Ausfuehrung {
  const regelwerk = textregelwerkOf(projekt)
  const zuordnungen = new Map(
    regelwerk.listOhneRegeln().flatMap((stylesheet) => {
      const rolle = regelwerk.rolleOf(stylesheet)
      return rolle?.art === 'zuordnung' ? [[stylesheet.name, rolle.zuordnung] as const] : []
    }),
  )
  return {
    ...innen,
    transformiere: (stylesheet, quelle, parameter) => {
      const zuordnung = zuordnungen.get(stylesheet.name)
      if (zuordnung !== undefined) abgedeckt.add(zuordnung)
      const zustellweg = /\szustellweg="([^"]+)"/.exec(parameter.auftrag ?? '')?.[1]
      if (zustellweg !== undefined) abgedeckt.add(zustellweg)
      return innen.transformiere(stylesheet, quelle, parameter)
    },
  }
}

/** Notes what a case touched: Nachrichtentypen, Zustellwege and Stellen for itself, these and its Datenfelder for the coverage. */
export function noteBeruehrtes(stand: Abnahmestand, stelle: Planstelle | undefined, spur: Fallspur): void {
  const { pruefstand, empfang } = spur
  const { herkunft, id } = empfang.transaktion
  const ids = new Set<string>()
  const add = (element: string | undefined): void => {
    if (element !== undefined && element !== '') ids.add(element)
  }
  add(herkunft.nachrichtentyp)
  add(herkunft.schnittstelle)
  for (const { angaben } of pruefstand.listZustellungen(id)) {
    for (const element of [angaben.zustellweg, angaben.nachrichtentyp, angaben.stelle, angaben.rolle]) add(element)
    add(angaben.schnittstelle)
  }
  if (stelle !== undefined) stand.beruehrt.set(stelle.eintrag.name, ids)
  for (const element of ids) stand.abgedeckt.add(element)
  for (const feld of walkFelder(stelle, spur)) stand.abgedeckt.add(feld)
}

function* walkFelder(stelle: Planstelle | undefined, { pruefstand, empfang }: Fallspur): Generator<string> {
  if (stelle?.planlauf !== undefined) return yield* walkAngegebene(stelle.planlauf.fall.nachricht)
  const { id, herkunft } = empfang.transaktion
  const baum = parseBaum(pruefstand.findNeutrale(id) ?? '')
  if (!baum.ok || herkunft.nachrichtentyp === undefined) return
  yield* walkAngegebene(readNeutrale(pruefstand.prozessor.modell, herkunft.nachrichtentyp, baum.wert))
}
