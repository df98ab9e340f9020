import type { Rechteck } from './typen.ts'

/** The lines that edges may follow: through the middle of nodes and through the gaps between them. */
export interface Liniennetz {
  xs: Float64Array
  ys: Float64Array
  /** 1: the piece from this crossing to the next one to the right (below) is free; index x * ys.length + y */
  freiRechts: Uint8Array
  freiUnten: Uint8Array
}

/** Edges keep at least this distance from nodes they do not touch. */
export const ABSTAND = 5
const LUECKENLINIE = 12
/** gap lines nearer than this with no node border between them are one line in the middle */
const ZUSAMMEN = 64

/**
 * `sperren` are boxes that only block (labels of lanes), `festeXs`, `festeYs` lines that must be there. Costs grow with
 * the number of lines times the number of boxes.
 */
export function createLiniennetz(
  knoten: readonly Rechteck[],
  sperren: readonly Rechteck[],
  feste: { xs: readonly number[]; ys: readonly number[] },
): Liniennetz {
  const xs = collectLinien(
    knoten.map(({ x, breite }) => ({ von: x, bis: x + breite })),
    feste.xs,
  )
  const ys = collectLinien(
    knoten.map(({ y, hoehe }) => ({ von: y, bis: y + hoehe })),
    feste.ys,
  )
  const freiRechts = new Uint8Array(xs.length * ys.length).fill(1)
  const freiUnten = new Uint8Array(xs.length * ys.length).fill(1)
  const netz = { xs, ys, freiRechts, freiUnten }
  for (const box of knoten) block(netz, box, ABSTAND)
  for (const box of sperren) block(netz, box, 0)
  return netz
}

function collectLinien(spannen: readonly { von: number; bis: number }[], feste: readonly number[]): Float64Array {
  const mitten = new Set(spannen.map(({ von, bis }) => (von + bis) / 2))
  const grenzen = [...new Set(spannen.flatMap(({ von, bis }) => [von, bis]))].sort((a, b) => a - b)
  const luecken = [...new Set(spannen.flatMap(({ von, bis }) => [von - LUECKENLINIE, bis + LUECKENLINIE]))].sort(
    (a, b) => a - b,
  )
  const linien: number[] = [...mitten, ...feste]
  for (let i = 0; i < luecken.length; ) {
    const erste = luecken[i] ?? 0
    let letzte = erste
    let j = i + 1
    for (; j < luecken.length; j++) {
      const naechste = luecken[j] ?? 0
      if (naechste - erste > ZUSAMMEN || hasGrenze(grenzen, erste, naechste)) break
      letzte = naechste
    }
    linien.push((erste + letzte) / 2)
    i = j
  }
  const geordnet = linien.sort((a, b) => a - b)
  return Float64Array.from(geordnet.filter((linie, i) => i === 0 || linie - (geordnet[i - 1] ?? 0) > 0.5))
}

function hasGrenze(grenzen: readonly number[], von: number, bis: number): boolean {
  return (grenzen[lowerBound(grenzen, von)] ?? Number.POSITIVE_INFINITY) <= bis
}

/** Index of the first value that is not smaller. */
export function lowerBound(werte: ArrayLike<number>, wert: number): number {
  let unten = 0
  let oben = werte.length
  while (unten < oben) {
    const mitte = (unten + oben) >> 1
    if ((werte[mitte] ?? 0) < wert) unten = mitte + 1
    else oben = mitte
  }
  return unten
}

function block({ xs, ys, freiRechts, freiUnten }: Liniennetz, { x, y, breite, hoehe }: Rechteck, um: number): void {
  const [links, rechts, oben, unten] = [x - um, x + breite + um, y - um, y + hoehe + um]
  const hoch = ys.length
  const x0 = lowerBound(xs, links)
  const x1 = lowerBound(xs, rechts)
  const y0 = lowerBound(ys, oben)
  const y1 = lowerBound(ys, unten)
  for (let j = y0; j < y1; j++) for (let i = Math.max(0, x0 - 1); i < x1; i++) freiRechts[i * hoch + j] = 0
  for (let i = x0; i < x1; i++) for (let j = Math.max(0, y0 - 1); j < y1; j++) freiUnten[i * hoch + j] = 0
}
