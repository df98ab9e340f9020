import type { Punkt, Rechteck } from './typen.ts'

/** A line that a moved box has been drawn to; from one end of what it joins to the other. */
export interface Hilfslinie {
  senkrecht: boolean
  /** x of an upright line, y of a level one */
  lage: number
  von: number
  bis: number
}

export interface Einrastung {
  /** what the box is moved by, beyond where the pointer has it */
  versatz: Punkt
  linien: readonly Hilfslinie[]
}

/**
 * Draws a moved box to edges and middles of the others that are nearer than `naehe`. Costs one look at each of the others; only
 * those in sight should be given.
 */
export function snapBox(box: Rechteck, andere: readonly Rechteck[], naehe: number): Einrastung {
  const x = findNaechste(kantenX(box), andere.map(kantenX), naehe)
  const y = findNaechste(kantenY(box), andere.map(kantenY), naehe)
  const dort = { ...box, x: box.x + (x ?? 0), y: box.y + (y ?? 0) }
  const linien = [
    ...(x === undefined ? [] : drawLinien(dort, andere, true)),
    ...(y === undefined ? [] : drawLinien(dort, andere, false)),
  ]
  return { versatz: { x: x ?? 0, y: y ?? 0 }, linien }
}

type Kanten = readonly [anfang: number, mitte: number, ende: number]

function kantenX({ x, breite }: Rechteck): Kanten {
  return [x, x + breite / 2, x + breite]
}

function kantenY({ y, hoehe }: Rechteck): Kanten {
  return [y, y + hoehe / 2, y + hoehe]
}

/** The smallest move that brings an edge or the middle onto one of another. */
function findNaechste(eigene: Kanten, andere: readonly Kanten[], naehe: number): number | undefined {
  let naechste: number | undefined
  for (const kanten of andere) {
    for (const [stelle, kante] of kanten.entries()) {
      const weg = kante - (eigene[stelle] ?? 0)
      if (Math.abs(weg) <= naehe && (naechste === undefined || Math.abs(weg) < Math.abs(naechste))) naechste = weg
    }
  }
  return naechste
}

const GLEICH = 0.5

function drawLinien(box: Rechteck, andere: readonly Rechteck[], senkrecht: boolean): Hilfslinie[] {
  const quer = senkrecht ? kantenX : kantenY
  const laengs = senkrecht ? kantenY : kantenX
  const linien: Hilfslinie[] = []
  for (const [stelle, lage] of quer(box).entries()) {
    const treffende = andere.filter((eine) => Math.abs((quer(eine)[stelle] ?? 0) - lage) < GLEICH)
    if (treffende.length === 0) continue
    const enden = [box, ...treffende].flatMap((eine) => [laengs(eine)[0], laengs(eine)[2]])
    linien.push({ senkrecht, lage, von: Math.min(...enden), bis: Math.max(...enden) })
  }
  return linien
}
