import type { Graph, Graphart, Graphelement, Graphkante, Kantenart } from '../../../shared/graph/ableitung/graph.ts'

/** More edges to systems than this are drawn only at the chosen element: they would cover everything else. */
const SYSTEMKANTEN_MAXIMUM = 16

export function chooseLeiseKanten(
  { kanten }: Graph,
  gewaehlt: ReadonlySet<Kantenart> | undefined,
): ReadonlySet<Kantenart> {
  if (gewaehlt !== undefined) return gewaehlt
  return new Set(kanten.filter(({ art }) => art === 'system').length > SYSTEMKANTEN_MAXIMUM ? ['system'] : [])
}

/** The elements of the kinds that are shown; the Leistung is the Pfosten and stands apart. */
export function filterElemente({ elemente }: Graph, ohneArten: ReadonlySet<Graphart>): Graphelement[] {
  return elemente.filter(({ art }) => !ohneArten.has(art))
}

/** Edges between shown elements: all of the loud kinds, and those of quiet kinds that are in `betont` or touch an element in it. */
export function filterKanten(
  kanten: readonly Graphkante[],
  arten: ReadonlyMap<string, Graphart>,
  ohneArten: ReadonlySet<Graphart>,
  leise: ReadonlySet<Kantenart>,
  betont: ReadonlySet<string>,
): Graphkante[] {
  const isShown = (id: string): boolean => {
    const art = arten.get(id)
    return art !== undefined && !ohneArten.has(art)
  }
  return kanten.filter(
    ({ id, art, von, nach }) =>
      isShown(von) && isShown(nach) && (!leise.has(art) || [id, von, nach].some((eines) => betont.has(eines))),
  )
}
