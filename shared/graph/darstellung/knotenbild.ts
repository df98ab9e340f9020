import type { Graphart, Graphelement } from '../ableitung/graph.ts'
import type { Staerke } from './schriftmass.ts'
import { wrapText } from './umbruch.ts'

/** What stands in a node and how large it is: the same for layout, screen and picture. */
export interface Knotenbild {
  breite: number
  hoehe: number
  zeilen: readonly string[]
  zweitzeile: string | undefined
  /** names of parts below a line, each shortened to the width */
  teile: readonly string[]
  /** of title and second line, without the parts */
  kopfhoehe: number
}

export const TITEL_GROESSE = 12
export const ZWEIT_GROESSE = 11
/** 12 px at the line height of the mock-ups */
export const TITEL_ZEILE = 14.5
export const ZWEIT_ZEILE = 13.5
export const ZEICHEN_GROESSE = 14

interface Form {
  breite: number
  hoehe: number
  /** space of the silhouette left of the icon, right of the text, and above */
  links: number
  rechts: number
  oben: number
  staerke: Staerke
}

export const FORMEN: Readonly<Record<Graphart, Form>> = {
  leistung: { breite: 144, hoehe: 44, links: 10, rechts: 10, oben: 0, staerke: 600 },
  teilleistung: { breite: 144, hoehe: 44, links: 9, rechts: 7, oben: 0, staerke: 600 },
  dokument: { breite: 144, hoehe: 44, links: 9, rechts: 11, oben: 0, staerke: 600 },
  nachricht: { breite: 144, hoehe: 36, links: 19, rechts: 11, oben: 0, staerke: 500 },
  rolle: { breite: 144, hoehe: 40, links: 12, rechts: 11, oben: 0, staerke: 600 },
  system: { breite: 144, hoehe: 40, links: 18, rechts: 6, oben: 0, staerke: 600 },
  vorgang: { breite: 144, hoehe: 44, links: 9, rechts: 7, oben: 7, staerke: 600 },
}

/** around the parts of an unfolded Dokument */
export const TEILE_RAND = 10
const ABSTAND_ZEICHEN = 6
const RAND = 12
const ZEILEN_MAXIMUM = 3

/** Left edge of the text within the node. */
export function textLeft(art: Graphart): number {
  return FORMEN[art].links + ZEICHEN_GROESSE + ABSTAND_ZEICHEN
}

/** Titles take up to three lines, so that long names of the administration stay apart; the node grows with its lines. */
export function createKnotenbild({ art, name, zweitzeile, teile = [] }: Graphelement): Knotenbild {
  const form = FORMEN[art]
  const zeilen = wrapText(name, {
    breite: form.breite - textLeft(art) - form.rechts,
    zeilen: ZEILEN_MAXIMUM,
    groesse: TITEL_GROESSE,
    staerke: form.staerke,
  })
  const hoehe = zeilen.length * TITEL_ZEILE + (zweitzeile === undefined ? 0 : ZWEIT_ZEILE) + form.oben
  const noetig = Math.ceil((hoehe + (art === 'nachricht' ? 5 : RAND - 4)) / 4) * 4
  const kopfhoehe = Math.max(form.hoehe, noetig)
  const platz = { breite: form.breite - 2 * TEILE_RAND, zeilen: 1, groesse: ZWEIT_GROESSE, staerke: 400 as const }
  const gekuerzte = teile.map((teil) => wrapText(teil, platz)[0] ?? '')
  const teilehoehe = teile.length === 0 ? 0 : Math.ceil((teile.length * ZWEIT_ZEILE + TEILE_RAND) / 4) * 4
  return { breite: form.breite, hoehe: kopfhoehe + teilehoehe, zeilen, zweitzeile, teile: gekuerzte, kopfhoehe }
}
