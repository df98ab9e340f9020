import { getLeistungOf } from '../../../shared/generator/leistungen.ts'
import { pfadOfZuordnung } from '../../../shared/generator/pfade.ts'
import type { Zuordnung } from '../../../shared/modell/elemente/zuordnung.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'

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
