import type { Graphkante } from '../../../shared/graph/ableitung/graph.ts'
import { middleOf, type Rechteck } from '../../../shared/graph/anordnung/typen.ts'

export type Richtung = 'links' | 'rechts' | 'oben' | 'unten'

/** Elements joined to this one by an edge. */
export function listNachbarn(id: string, kanten: readonly Graphkante[]): string[] {
  const nachbarn = kanten.flatMap(({ von, nach }) => (von === id ? [nach] : nach === id ? [von] : []))
  return [...new Set(nachbarn)].filter((einer) => einer !== id)
}

/** The neighbour that lies best in a direction: straight ahead beats near. */
export function findNachbar(
  id: string,
  richtung: Richtung,
  kanten: readonly Graphkante[],
  knoten: ReadonlyMap<string, Rechteck>,
): string | undefined {
  const hier = knoten.get(id)
  if (hier === undefined) return undefined
  const a = middleOf(hier)
  let bester: { id: string; wert: number } | undefined
  for (const nachbar of listNachbarn(id, kanten)) {
    const dort = knoten.get(nachbar)
    if (dort === undefined) continue
    const b = middleOf(dort)
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const [laengs, quer] = { rechts: [dx, dy], links: [-dx, dy], unten: [dy, dx], oben: [-dy, dx] }[richtung]
    if (laengs === undefined || quer === undefined || laengs <= 1 || Math.abs(quer) > laengs * 3) continue
    const wert = laengs + 2 * Math.abs(quer)
    if (wert < (bester?.wert ?? Number.POSITIVE_INFINITY)) bester = { id: nachbar, wert }
  }
  return bester?.id
}

/** Order of the keyboard: lane by lane from the top, in a lane from left to right. */
export function sortForFokus<T extends { id: string }>(
  elemente: readonly T[],
  knoten: ReadonlyMap<string, Rechteck>,
  streifen: readonly { y: number; hoehe: number }[],
): T[] {
  const platz = new Map(
    elemente.map(({ id }) => {
      const box = knoten.get(id)
      const mitte = box === undefined ? { x: 0, y: 0 } : middleOf(box)
      const bahn = streifen.findIndex(({ y, hoehe }) => mitte.y >= y && mitte.y < y + hoehe)
      return [id, { bahn, ...mitte }]
    }),
  )
  return [...elemente].sort((a, b) => {
    const [p, q] = [platz.get(a.id), platz.get(b.id)]
    return (p?.bahn ?? 0) - (q?.bahn ?? 0) || (p?.x ?? 0) - (q?.x ?? 0) || (p?.y ?? 0) - (q?.y ?? 0)
  })
}

/** What the keyboard comes to next: of a large graph it may not be drawn, and the browser would pass it by. */
export function findNaechstesUngezeichnetes(
  folge: readonly string[],
  id: string,
  richtung: 1 | -1,
  isGezeichnet: (id: string) => boolean,
): string | undefined {
  const stelle = folge.indexOf(id)
  const naechstes = stelle < 0 ? undefined : folge[stelle + richtung]
  return naechstes === undefined || isGezeichnet(naechstes) ? undefined : naechstes
}
