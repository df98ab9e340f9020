import { deriveGraph } from '../graph/ableitung/deriveGraph.ts'
import type { Graph } from '../graph/ableitung/graph.ts'
import { createZugehoerigkeit } from '../graph/ableitung/zugehoerigkeit.ts'
import type { Projekt } from '../modell/projekt.ts'
import type { Unterschiedsart, Vergleich } from './unterschied.ts'

/** Both graphs of a Leistung in one, with what became of each node and edge; what did not change has no mark. */
export interface Graphvergleich {
  graph: Graph
  knoten: ReadonlyMap<string, Unterschiedsart>
  kanten: ReadonlyMap<string, Unterschiedsart>
}

/**
 * The graph of a Leistung with everything that was or is there. A node counts as changed if it or anything that it stands for
 * changed: the fields of a Dokument, the Zustellwege of a message.
 */
export function createGraphvergleich(
  vorher: Projekt,
  nachher: Projekt,
  leistung: string,
  { gruppen }: Vergleich,
): Graphvergleich | undefined {
  const alter = deriveGraph(vorher, leistung)
  const neuer = deriveGraph(nachher, leistung)
  const fuehrender = neuer ?? alter
  if (fuehrender === undefined) return undefined
  const elemente = unite(alter?.elemente, neuer?.elemente)
  const kanten = unite(alter?.kanten, neuer?.kanten)
  const knoten = new Map(elemente.marken)
  const orte = new Map([...createZugehoerigkeit(vorher, leistung), ...createZugehoerigkeit(nachher, leistung)])
  const bekannte = new Set([leistung, ...elemente.alle.map(({ id }) => id)])
  for (const { id } of gruppen.flatMap(({ unterschiede }) => unterschiede)) {
    const ort = bekannte.has(id) ? id : (orte.get(id) ?? id)
    if (bekannte.has(ort) && !knoten.has(ort)) knoten.set(ort, 'geaendert')
  }
  return {
    graph: {
      ...fuehrender,
      elemente: elemente.alle,
      kanten: kanten.alle,
      herkunft: new Map([...(alter?.herkunft ?? []), ...(neuer?.herkunft ?? [])]),
    },
    knoten,
    kanten: kanten.marken,
  }
}

/** What stands now, then what is gone; each with its mark. */
function unite<T extends { id: string }>(
  alte: readonly T[] = [],
  neue: readonly T[] = [],
): { alle: T[]; marken: Map<string, Unterschiedsart> } {
  const vorher = new Set(alte.map(({ id }) => id))
  const nachher = new Set(neue.map(({ id }) => id))
  const marken = new Map<string, Unterschiedsart>()
  for (const { id } of neue) if (!vorher.has(id)) marken.set(id, 'neu')
  for (const { id } of alte) if (!nachher.has(id)) marken.set(id, 'entfernt')
  return { alle: [...neue, ...alte.filter(({ id }) => !nachher.has(id))], marken }
}
