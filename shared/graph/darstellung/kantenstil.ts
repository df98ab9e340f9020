import type { Kantenart } from '../ableitung/graph.ts'

export type Markenform = 'dreieck' | 'offenerPfeil' | 'offenesDreieck' | 'offenerKreis' | 'punkt' | 'quadrat'

/** How an edge of a kind looks (GESTALTUNG 6); colours are names of tokens without `--fw-`. */
export interface Kantenstil {
  farbe: string
  /** of the edges of the chosen element */
  farbeBetont: string
  breite: number
  strich: string | undefined
  anfang: Markenform | undefined
  ende: Markenform | undefined
}

export const KANTENSTILE: Readonly<Record<Kantenart, Kantenstil>> = {
  ablauf: stil('text-zweit', 'text', 1.75, undefined, undefined, 'dreieck'),
  dokument: stil('art-dokument-linie', 'art-dokument-voll', 1.5, '1.5 3.5', undefined, 'offenerPfeil'),
  nachricht: stil('art-nachricht-voll', 'art-nachricht-voll', 1.5, '6 4', 'offenerKreis', 'offenesDreieck'),
  zustaendig: stil('art-rolle-linie', 'art-rolle-voll', 1.5, undefined, 'punkt', 'punkt'),
  system: stil('art-system-linie', 'art-system-voll', 1.25, undefined, undefined, 'quadrat'),
  vorgang: stil('art-vorgang-linie', 'art-vorgang-voll', 1.25, undefined, undefined, undefined),
}

function stil(
  farbe: string,
  farbeBetont: string,
  breite: number,
  strich: string | undefined,
  anfang: Markenform | undefined,
  ende: Markenform | undefined,
): Kantenstil {
  return { farbe, farbeBetont, breite, strich, anfang, ende }
}

/** Shape of a marker in its own box; `fuellung`: filled with the colour of the edge, of the canvas, or not at all. */
export interface Markenbild {
  box: number
  groesse: number
  /** point of the box that lies on the end of the edge */
  spitze: number
  pfad: string
  fuellung: 'kante' | 'leinwand' | 'keine'
  strich: number
}

export const MARKEN: Readonly<Record<Markenform, Markenbild>> = {
  dreieck: { box: 10, groesse: 8, spitze: 9, pfad: 'M0 .8L9.5 5L0 9.2z', fuellung: 'kante', strich: 0 },
  offenerPfeil: { box: 10, groesse: 9, spitze: 8.6, pfad: 'M1.5 1L8.5 5L1.5 9', fuellung: 'keine', strich: 1.5 },
  offenesDreieck: {
    box: 12,
    groesse: 11,
    spitze: 10.6,
    pfad: 'M1.5 1.5L10.5 6L1.5 10.5z',
    fuellung: 'leinwand',
    strich: 1.4,
  },
  offenerKreis: {
    box: 8,
    groesse: 8,
    spitze: 4,
    pfad: 'M6.8 4A2.8 2.8 0 1 1 1.2 4A2.8 2.8 0 1 1 6.8 4z',
    fuellung: 'leinwand',
    strich: 1.4,
  },
  punkt: { box: 8, groesse: 7, spitze: 4, pfad: 'M7 4A3 3 0 1 1 1 4A3 3 0 1 1 7 4z', fuellung: 'kante', strich: 0 },
  quadrat: { box: 8, groesse: 6, spitze: 4, pfad: 'M1 1h6v6H1z', fuellung: 'kante', strich: 0 },
}
