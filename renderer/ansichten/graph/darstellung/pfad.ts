import type { Punkt } from '../anordnung/typen.ts'

const RADIUS = 7

/** Path data of a right-angled line with rounded corners. */
export function drawPfad(punkte: readonly Punkt[]): string {
  const erster = punkte[0]
  if (erster === undefined) return ''
  let pfad = `M${round(erster.x)} ${round(erster.y)}`
  for (let k = 1; k < punkte.length; k++) {
    const [vorher, hier, nachher] = [punkte[k - 1], punkte[k], punkte[k + 1]]
    if (vorher === undefined || hier === undefined) continue
    if (nachher === undefined) {
      pfad += `L${round(hier.x)} ${round(hier.y)}`
      continue
    }
    const radius = Math.min(RADIUS, distance(vorher, hier) / 2, distance(hier, nachher) / 2)
    const ein = towards(hier, vorher, radius)
    const aus = towards(hier, nachher, radius)
    pfad += `L${round(ein.x)} ${round(ein.y)}Q${round(hier.x)} ${round(hier.y)} ${round(aus.x)} ${round(aus.y)}`
  }
  return pfad
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
