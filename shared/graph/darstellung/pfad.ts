import type { Punkt } from '../anordnung/typen.ts'

const RADIUS = 7

/** Path data of a right-angled line with rounded corners. */
export function drawPfad(punkte: readonly Punkt[]): string {
  const [erste, ...weitere] = listStrecken(punkte)
  if (erste === undefined) return punkte[0] === undefined ? '' : `M${write(punkte[0])}`
  return weitere.reduce(
    (pfad, { von, nach, ecke }) => `${pfad}Q${write(ecke)} ${write(von)}L${write(nach)}`,
    `M${write(erste.von)}L${write(erste.nach)}`,
  )
}

/**
 * The same line in pieces, the straight ones in order and then all corners, for dashed lines: browsers draw only the visible
 * part of a dashed path that is one straight line; of any other they compute every dash anew for each tile of the screen.
 */
export function drawStuecke(punkte: readonly Punkt[]): { strecken: string[]; ecken: string } {
  const strecken = listStrecken(punkte)
  return {
    strecken: strecken.map(({ von, nach }) => `M${write(von)}L${write(nach)}`),
    ecken: strecken
      .slice(1)
      .map(({ von, ecke }, k) => `M${write(strecken[k]?.nach ?? ecke)}Q${write(ecke)} ${write(von)}`)
      .join(''),
  }
}

interface Strecke {
  von: Punkt
  nach: Punkt
  /** where the line bends before this piece; the beginning for the first one */
  ecke: Punkt
}

/** The straight pieces that the rounded corners leave. */
function listStrecken(punkte: readonly Punkt[]): Strecke[] {
  const radien = punkte.map((hier, k) => {
    const [vorher, nachher] = [punkte[k - 1], punkte[k + 1]]
    if (vorher === undefined || nachher === undefined) return 0
    return Math.min(RADIUS, distance(vorher, hier) / 2, distance(hier, nachher) / 2)
  })
  return punkte.slice(1).map((b, k) => {
    const a = punkte[k] ?? b
    return { von: towards(a, b, radien[k] ?? 0), nach: towards(b, a, radien[k + 1] ?? 0), ecke: a }
  })
}

function write({ x, y }: Punkt): string {
  return `${round(x)} ${round(y)}`
}

/** The point at this share of the length of a line, 0 its beginning and 1 its end. */
export function pointAt(punkte: readonly Punkt[], anteil: number): Punkt | undefined {
  let rest = Math.min(1, Math.max(0, anteil)) * lengthOf(punkte)
  for (let k = 1; k < punkte.length; k++) {
    const [a, b] = [punkte[k - 1], punkte[k]]
    if (a === undefined || b === undefined) continue
    const laenge = distance(a, b)
    if (rest <= laenge) return towards(a, b, rest)
    rest -= laenge
  }
  return punkte.at(-1)
}

function lengthOf(punkte: readonly Punkt[]): number {
  return punkte.slice(1).reduce((summe, punkt, k) => summe + distance(punkte[k] ?? punkt, punkt), 0)
}

function distance(a: Punkt, b: Punkt): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function towards(von: Punkt, nach: Punkt, strecke: number): Punkt {
  const laenge = distance(von, nach)
  if (laenge === 0) return von
  return { x: von.x + ((nach.x - von.x) * strecke) / laenge, y: von.y + ((nach.y - von.y) * strecke) / laenge }
}

function round(wert: number): number {
  return Math.round(wert * 100) / 100
}
