import { type Edge, type Node, type NodeHandle, Position } from '@xyflow/react'
import type { Graphelement, Graphkante } from '../../../shared/graph/ableitung/graph.ts'
import { BEZUGSWOERTER, describeElement } from '../../../shared/graph/ableitung/woerter.ts'
import type { Anordnung, Leitung, Rechteck } from '../../../shared/graph/anordnung/typen.ts'
import type { Zusaetze } from './lage.ts'
import { sortForFokus } from './nachbarn.ts'

export type Elementknoten = Node<{ element: Graphelement }, 'element'>

interface Kantendaten extends Record<string, unknown> {
  kante: Graphkante
  /** undefined while an end is being moved */
  leitung: Leitung | undefined
  /** at a chosen element, or chosen itself */
  betont: boolean
  /** stands for a chosen Zustellweg */
  gewaehlt: boolean
}
export type Elementkante = Edge<Kantendaten, 'leitung'>

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
        ...sizeOf(box),
        data: { element },
        draggable: beweglich,
        ariaLabel: describeElement(element, marken),
        ariaRole: 'button' as const,
        domAttributes: { 'aria-roledescription': 'Element des Graphen' },
      },
    ]
  })
}

/** From here lines of the hand are drawn. */
export const GRIFFSEITEN = [Position.Left, Position.Right, Position.Top, Position.Bottom] as const

/** Where edges end while the layout does not know their way, and the Griffe of a chosen element. */
export function listEnden({ breite, hoehe }: Pick<Rechteck, 'breite' | 'hoehe'>, mitGriffen: boolean): NodeHandle[] {
  const orte: Readonly<Record<Position, { x: number; y: number }>> = {
    [Position.Left]: { x: 0, y: hoehe / 2 },
    [Position.Right]: { x: breite, y: hoehe / 2 },
    [Position.Top]: { x: breite / 2, y: 0 },
    [Position.Bottom]: { x: breite / 2, y: hoehe },
  }
  const place = (position: Position) => ({ position, ...orte[position], width: 0, height: 0 })
  return [
    { type: 'target', ...place(Position.Left) },
    { type: 'source', ...place(Position.Right) },
    ...(mitGriffen ? GRIFFSEITEN.map((seite) => ({ id: seite, type: 'source' as const, ...place(seite) })) : []),
  ]
}

/**
 * What React Flow would measure is known before: it draws edges without a handle in each node, and only the nodes that are
 * seen, instead of all of them once.
 */
function sizeOf(box: Rechteck): Pick<Elementknoten, 'width' | 'height' | 'measured' | 'handles'> {
  const mass = { width: box.breite, height: box.hoehe }
  return { ...mass, measured: mass, handles: listEnden(box, false) }
}

/**
 * Edges for React Flow. An end at a lane has no node: the edge then hangs on its other end, its way is laid out anyway. Of `ruhige`,
 * the same edges with nothing chosen, those that no choice touches stay the same objects and are not drawn anew.
 */
export function createKanten(
  kanten: readonly Graphkante[],
  { knoten, leitungen, streifen }: Anordnung,
  elemente: ReadonlyMap<string, Graphelement>,
  gewaehlte: ReadonlySet<string>,
  gewaehlteKanten: ReadonlySet<string>,
  ruhige?: ReadonlyMap<string, Elementkante>,
): Elementkante[] {
  const frei = streifen.length === 0
  return kanten.flatMap((kante): Elementkante | Elementkante[] => {
    const { id, art, von, nach, bezug } = kante
    const gewaehlt = gewaehlteKanten.has(id)
    const betont = gewaehlt || gewaehlte.has(von) || gewaehlte.has(nach)
    if (!betont && ruhige !== undefined) return ruhige.get(id) ?? []
    const source = knoten.has(von) ? von : nach
    const target = knoten.has(nach) ? nach : von
    const leitung = leitungen.get(id)
    // without lanes, who is in charge of what is said only where it is asked for
    if (!knoten.has(source) || (frei && bezug === 'zustaendig' && !betont)) return []
    // without a way only an edge that the layout leaves to the moment it is wanted, none that a message shows
    const gewollt = betont && source !== target && (art === 'system' || (frei && bezug !== 'beteiligt'))
    if (leitung === undefined && !gewollt) return []
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

/** The edges while elements are being moved: those at them go the way of the moment, all others stay the same objects. */
export function detachKanten(kanten: readonly Elementkante[], bewegte: readonly string[]): readonly Elementkante[] {
  if (bewegte.length === 0) return kanten
  const ids = new Set(bewegte)
  return kanten.flatMap((kante) => {
    const { data } = kante
    if (data === undefined || (!ids.has(data.kante.von) && !ids.has(data.kante.nach))) return [kante]
    return kante.source === kante.target ? [] : [{ ...kante, data: { ...data, leitung: undefined } }]
  })
}
