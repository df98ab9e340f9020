import type { Graphart, Graphkante } from '../ableitung/graph.ts'

/** In lanes by Rolle, or freely from left to right. Each has its own places. */
export type Anordnungsart = 'bahnen' | 'frei'

export interface Punkt {
  x: number
  y: number
}

export interface Rechteck extends Punkt {
  breite: number
  hoehe: number
}

/** A place that is kept: the upper left corner of an element, or the top and height of the lane of a Rolle. */
export interface Festlage extends Punkt {
  hoehe?: number | undefined
}

/** A strip over the whole width: the lane of a Rolle, a shared lane (no Rolle), or the Gasse between two lanes. */
export interface Streifen {
  id: string
  art: 'bahn' | 'gasse'
  rolle: string | undefined
  name: string
  y: number
  hoehe: number
  /** width of its label in the first row, which nothing may cross */
  etikett: number
}

/** An edge as laid out: right-angled points from border to border. */
export interface Leitung {
  kante: string
  punkte: readonly Punkt[]
  etikett: Etikett | undefined
}

/** The condition on an edge, shortened to the room there is; `x`, `y` is its middle. */
export interface Etikett extends Punkt {
  breite: number
  text: string
}

/** Where elements and lanes stand. */
export interface Plaetze {
  knoten: ReadonlyMap<string, Rechteck>
  streifen: readonly Streifen[]
}

export interface Anordnung extends Plaetze {
  leitungen: ReadonlyMap<string, Leitung>
  /** of everything that is drawn, labels and lanes included */
  rahmen: Rechteck
  /** while nothing is folded or unfolded: only these places are kept */
  grundlage: Plaetze
}

/** What a layout needs to know of an element. */
export interface Knotenmass {
  id: string
  art: Graphart
  breite: number
  hoehe: number
}

export type Kantenmass = Pick<Graphkante, 'id' | 'art' | 'bezug' | 'von' | 'nach' | 'bedingung'>

export function middleOf({ x, y, breite, hoehe }: Rechteck): Punkt {
  return { x: x + breite / 2, y: y + hoehe / 2 }
}

export function enlarge({ x, y, breite, hoehe }: Rechteck, um: number): Rechteck {
  return { x: x - um, y: y - um, breite: breite + 2 * um, hoehe: hoehe + 2 * um }
}

export function overlap(a: Rechteck, b: Rechteck): boolean {
  return a.x < b.x + b.breite && b.x < a.x + a.breite && a.y < b.y + b.hoehe && b.y < a.y + a.hoehe
}

/** The smallest box around all of these. */
export function frameOf(teile: readonly Rechteck[]): Rechteck {
  if (teile.length === 0) return { x: 0, y: 0, breite: 0, hoehe: 0 }
  let [links, oben, rechts, unten] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1e9, -1e9]
  for (const { x, y, breite, hoehe } of teile) {
    links = Math.min(links, x)
    oben = Math.min(oben, y)
    rechts = Math.max(rechts, x + breite)
    unten = Math.max(unten, y + hoehe)
  }
  return { x: links, y: oben, breite: rechts - links, hoehe: unten - oben }
}
