import type { Zuordnung } from '../modell/elemente/zuordnung.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { getLeistungOf } from './leistungen.ts'
import { pfadOfZuordnung } from './pfade.ts'

/** Path of the text of a Zuordnung that belongs to a Produkt; `fassung` counts only for what a Dienst reports. */
export function findZuordnungspfad(projekt: Projekt, zuordnung: Zuordnung, fassung: string | undefined): string {
  const produkt = listDatensaetze(projekt, 'produkt').find((eines) =>
    eines.schnittstellen.includes(zuordnung.schnittstelle),
  )
  if (produkt === undefined) throw new Error(`Zuordnung ${zuordnung.id} gehört zu keinem Produkt`)
  if (fassung === undefined || zuordnung.gegenstand.art !== 'dienst') return pfadOfZuordnung(produkt, zuordnung)
  const nachrichtentyp = getDatensatz(projekt, 'nachrichtentyp', fassung)
  return pfadOfZuordnung(produkt, zuordnung, { leistung: getLeistungOf(projekt, nachrichtentyp), nachrichtentyp })
}
