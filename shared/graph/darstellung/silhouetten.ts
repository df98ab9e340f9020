import type { Graphart } from '../ableitung/graph.ts'

/** Outlines of a node: `flaeche` is filled and stroked, `zier` only stroked. */
export interface Silhouette {
  flaeche: string
  zier: string | undefined
}

const NASE = 11

/** The silhouette of a kind in a box of this size, drawn half a pixel inside so that strokes are sharp. */
export function drawSilhouette(art: Graphart, breite: number, hoehe: number): Silhouette {
  const r = breite - 0.5
  const u = hoehe - 0.5
  switch (art) {
    case 'leistung':
      return { flaeche: roundedBox(breite, hoehe, 5.5), zier: `M4 4h${breite - 8}v${hoehe - 8}H4z` }
    case 'teilleistung':
      return { flaeche: roundedBox(breite, hoehe, 10), zier: undefined }
    case 'dokument':
      return { flaeche: `M.5.5H${r - 11.5}L${r} 12V${u}H.5z`, zier: `M${r - 11}.5V12H${r}` }
    case 'rolle':
      return { flaeche: roundedBox(breite, hoehe, Math.min(20, (hoehe - 1) / 2)), zier: undefined }
    case 'nachricht':
      return { flaeche: `M.5.5H${r - 13.5}L${r} ${hoehe / 2}L${r - 13.5} ${u}H.5L9 ${hoehe / 2}z`, zier: undefined }
    case 'system':
      return { flaeche: `M6.5.5H${r}V${u}H6.5z`, zier: undefined }
    case 'vorgang':
      return {
        flaeche: `M.5 9.5V3A2.5 2.5 0 0 1 3 .5H44l7 7H${r - 2.5}a2.5 2.5 0 0 1 2.5 2.5V${u - 2.5}a2.5 2.5 0 0 1-2.5 2.5H3a2.5 2.5 0 0 1-2.5-2.5z`,
        zier: undefined,
      }
  }
}

/** The lugs of a system lie over its box and are filled like it. */
export function drawNasen(hoehe: number): string {
  const oben = Math.round(hoehe * 0.2)
  const unten = Math.round(hoehe * 0.61)
  return `M.5 ${oben}h${NASE}v7H.5z M.5 ${unten}h${NASE}v7H.5z`
}

function roundedBox(breite: number, hoehe: number, radius: number): string {
  const r = breite - 0.5
  const u = hoehe - 0.5
  const e = radius
  return (
    `M${0.5 + e} .5H${r - e}a${e} ${e} 0 0 1 ${e} ${e}V${u - e}a${e} ${e} 0 0 1-${e} ${e}` +
    `H${0.5 + e}a${e} ${e} 0 0 1-${e}-${e}V${0.5 + e}a${e} ${e} 0 0 1 ${e}-${e}z`
  )
}

export type Seite = 'oben' | 'unten' | 'links' | 'rechts'

/** How far inside its box the outline lies at a side, `versatz` from the middle of that side: where an edge must end. */
export function insetAt(art: Graphart, seite: Seite, versatz: number, breite: number, hoehe: number): number {
  const halb = seite === 'links' || seite === 'rechts' ? hoehe / 2 : breite / 2
  const anteil = Math.min(1, Math.abs(versatz) / halb)
  if (art === 'nachricht' && seite === 'links') return 8.5 * (1 - anteil)
  if (art === 'nachricht' && seite === 'rechts') return 13.5 * anteil
  if (art === 'vorgang' && seite === 'oben') return versatz < 51 - breite / 2 ? 0 : 7
  if (art === 'rolle' && (seite === 'links' || seite === 'rechts')) {
    const radius = Math.min(20, (hoehe - 1) / 2)
    const gerade = halb - radius
    const tiefe = Math.max(0, Math.abs(versatz) - gerade)
    return radius - Math.sqrt(Math.max(0, radius * radius - tiefe * tiefe))
  }
  return art === 'system' && seite === 'links' ? 6 : 0
}
