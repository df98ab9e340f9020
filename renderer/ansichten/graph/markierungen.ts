import type { Befund, Schwere } from '../../../shared/befund.ts'
import type { Zustellweg } from '../../../shared/modell/elemente/nachricht.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Hervorhebung, RoteTests } from '../../arbeitsplatz/hervorhebung.ts'
import { worseOf } from '../../befunde/befundsicht.ts'

/** Elements that are no nodes -> the node they belong to. */
type Orte = ReadonlyMap<string, string>

/** The worst severity of each node and how many findings have it. */
export function groupBefunde(
  befunde: readonly Befund[],
  orte: Orte,
): ReadonlyMap<string, { schwere: Schwere; anzahl: number }> {
  const gruppen = new Map<string, { schwere: Schwere; anzahl: number }>()
  for (const { schwere, ort } of befunde) {
    if (ort?.element === undefined) continue
    const id = orte.get(ort.element) ?? ort.element
    const bisher = gruppen.get(id)
    const schlimmste = worseOf(bisher?.schwere, schwere) ?? schwere
    if (bisher === undefined || schlimmste !== bisher.schwere) gruppen.set(id, { schwere, anzahl: 1 })
    else if (schwere === schlimmste) gruppen.set(id, { schwere, anzahl: bisher.anzahl + 1 })
  }
  return gruppen
}

/** How many failed tests each node and its parts have to do with. */
export function countTests(roteTests: RoteTests, orte: Orte): ReadonlyMap<string, number> {
  const namen = new Map<string, Set<string>>()
  for (const [id, tests] of roteTests) {
    const knoten = orte.get(id) ?? id
    namen.set(knoten, new Set([...(namen.get(knoten) ?? []), ...tests]))
  }
  return new Map([...namen].map(([knoten, tests]) => [knoten, tests.size]))
}

/** The edge a Zustellweg is drawn as, with both its ends; several between the same two are one edge. */
export function placeZustellweg({ nachrichtentyp, komponententyp }: Zustellweg): { kante: string; enden: string[] } {
  return { kante: `nutzt:${nachrichtentyp}:${komponententyp}`, enden: [nachrichtentyp, komponententyp] }
}

/** A mark on a Zustellweg is one on its edge to the system; its message is marked only where nothing marks it already. */
export function spreadHervorhebungen(
  elemente: ReadonlyMap<string, Hervorhebung>,
  orte: Orte,
  projekt: Projekt,
): { knoten: ReadonlyMap<string, Hervorhebung>; kanten: ReadonlyMap<string, Hervorhebung> } {
  const knoten = new Map<string, Hervorhebung>()
  const kanten = new Map<string, Hervorhebung>()
  for (const [id, marke] of elemente) {
    const weg = findDatensatz(projekt, 'zustellweg', id)
    if (weg !== undefined) kanten.set(placeZustellweg(weg).kante, marke)
    else knoten.set(orte.get(id) ?? id, marke)
  }
  for (const id of elemente.keys()) {
    const besitzer = orte.get(id)
    const marke = elemente.get(id)
    if (besitzer !== undefined && marke !== undefined && !knoten.has(besitzer)) knoten.set(besitzer, marke)
  }
  return { knoten, kanten }
}
