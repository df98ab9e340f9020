import type { Graphelement, Graphkante } from '../../../shared/graph/ableitung/graph.ts'
import { BEZUGSWOERTER, describeElement } from '../../../shared/graph/ableitung/woerter.ts'
import type { Anordnung, Punkt } from '../../../shared/graph/anordnung/typen.ts'
import type { Elementkante } from './Kante.tsx'
import type { Elementknoten } from './Knoten.tsx'
import type { Zusaetze } from './lage.ts'
import { sortForFokus } from './nachbarn.ts'

/** Nodes for React Flow in the order of the keyboard. Elements that the layout does not place (Rollen with a lane) have none. */
export function createKnoten(
  elemente: readonly Graphelement[],
  { knoten, streifen }: Anordnung,
  { befunde, tests }: Zusaetze,
  beweglich: boolean,
): Elementknoten[] {
  return sortForFokus(elemente, knoten, streifen).flatMap((element) => {
    const box = knoten.get(element.id)
    if (box === undefined) return []
    const marken = { befund: befunde.get(element.id), tests: tests.get(element.id) ?? 0 }
    return [
      {
        id: element.id,
        type: 'element' as const,
        position: { x: box.x, y: box.y },
        width: box.breite,
        height: box.hoehe,
        data: { element },
        draggable: beweglich,
        ariaLabel: describeElement(element, marken),
        ariaRole: 'button' as const,
        domAttributes: { 'aria-roledescription': 'Element des Graphen' },
      },
    ]
  })
}

/** Edges for React Flow. An end at a lane has no node: the edge then hangs on its other end, its way is laid out anyway. */
export function createKanten(
  kanten: readonly Graphkante[],
  { knoten, leitungen, streifen }: Anordnung,
  elemente: ReadonlyMap<string, Graphelement>,
  gewaehlte: ReadonlySet<string>,
  gewaehlteKanten: ReadonlySet<string>,
  bewegte: ReadonlyMap<string, Punkt>,
): Elementkante[] {
  const frei = streifen.length === 0
  return kanten.flatMap((kante) => {
    const { id, art, von, nach, bezug } = kante
    const source = knoten.has(von) ? von : nach
    const target = knoten.has(nach) ? nach : von
    const bewegt = bewegte.has(von) || bewegte.has(nach)
    const leitung = bewegt ? undefined : leitungen.get(id)
    const gewaehlt = gewaehlteKanten.has(id)
    const betont = gewaehlt || gewaehlte.has(von) || gewaehlte.has(nach)
    // without lanes, who is in charge of what is said only where it is asked for
    if (!knoten.has(source) || (frei && bezug === 'zustaendig' && !betont)) return []
    // without a way only an edge that is being moved, or one that free layout leaves to the moment it is wanted
    if (
      leitung === undefined &&
      (source === target || !(bewegt ? leitungen.has(id) : betont && (frei || art === 'system')))
    )
      return []
    const name = (eines: string): string => elemente.get(eines)?.name ?? ''
    return [
      {
        id,
        type: 'leitung' as const,
        source,
        target,
        selectable: false,
        data: { kante, leitung, betont, gewaehlt },
        ariaLabel: `${name(von)} ${BEZUGSWOERTER[bezug].hin} ${name(nach)}`,
        zIndex: gewaehlt ? 2 : betont ? 1 : 0,
      },
    ]
  })
}
