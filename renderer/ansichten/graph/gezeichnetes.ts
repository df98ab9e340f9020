import { enlarge, middleOf, overlap, type Rechteck } from '../../../shared/graph/anordnung/typen.ts'

/** So many parts come at once; more would let the picture stand still for a moment. */
const NEUE = 80
/** In a large picture each addition also has a price for everything that is there: then a greater part of it comes at once. */
const ZUWACHS = 0.15
/** so many go at once, out of sight and only while the picture rests */
const ALTE = 300
/** Around what is seen, in parts of it: drawn in advance while the picture rests, and taken away only beyond. */
const VORRAT = 0.5
const FERNE = 1

/**
 * What of a large graph is drawn next, nearest to the middle first: the same set if nothing is missing and nothing is too
 * much. Drawing has a price per part, so a part that is there stays until it is far away, and new ones come little by little;
 * only the first picture comes as a whole. What has the focus stays wherever one looks: the next key goes on from there.
 */
export function followSicht(
  gezeichnet: ReadonlySet<string>,
  teile: ReadonlyMap<string, Rechteck>,
  sicht: Rechteck,
  ruht: boolean,
  fokus?: string,
): ReadonlySet<string> {
  const erstes = gezeichnet.size === 0
  const neue = listFehlende(gezeichnet, teile, ruht && !erstes ? widen(sicht, VORRAT) : sicht)
  if (!erstes) neue.splice(Math.max(NEUE, Math.round(ZUWACHS * gezeichnet.size)))
  const ferne = ruht ? listFerne(gezeichnet, teile, widen(sicht, FERNE)) : []
  const alte = ferne.filter((id) => id !== fokus).slice(0, ALTE)
  if (neue.length + alte.length === 0) return gezeichnet
  const folgende = new Set([...gezeichnet, ...neue])
  for (const id of alte) folgende.delete(id)
  return folgende
}

function widen(sicht: Rechteck, um: number): Rechteck {
  return enlarge(sicht, um * Math.max(sicht.breite, sicht.hoehe))
}

function listFehlende(
  gezeichnet: ReadonlySet<string>,
  teile: ReadonlyMap<string, Rechteck>,
  sicht: Rechteck,
): string[] {
  const mitte = middleOf(sicht)
  const fehlende: { id: string; fern: number }[] = []
  for (const [id, box] of teile) {
    if (gezeichnet.has(id) || !overlap(box, sicht)) continue
    const { x, y } = middleOf(box)
    fehlende.push({ id, fern: Math.hypot(x - mitte.x, y - mitte.y) })
  }
  return fehlende.sort((a, b) => a.fern - b.fern).map(({ id }) => id)
}

/** Also what is no longer in the graph. */
function listFerne(gezeichnet: ReadonlySet<string>, teile: ReadonlyMap<string, Rechteck>, nahe: Rechteck): string[] {
  return [...gezeichnet].filter((id) => {
    const box = teile.get(id)
    return box === undefined || !overlap(box, nahe)
  })
}
