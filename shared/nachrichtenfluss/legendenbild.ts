import { drawZeichen, type Farbe } from '../graph/bild/svgteile.ts'
import { measureText } from '../graph/darstellung/schriftmass.ts'
import { BALKENBREITE } from './balken.ts'
import { ARBEIT_HALB } from './zeichnung.ts'

const ZEILE = 24
const ABSTAND = 22
const WORTABSTAND = 6
const PFEIL = 28

interface Eintrag {
  wort: string
  breite: number
  draw(x: number, mitte: number): string
}

/** Explains the shapes and lines of the picture, as many rows as the width needs. */
export function drawFlusslegende(farbe: Farbe, breite: number, rand: number): { svg: string; hoehe: number } {
  let x = rand
  let zeile = 0
  const teile = listEintraege(farbe).map((eintrag) => {
    const ganze = eintrag.breite + WORTABSTAND + Math.ceil(measureText(eintrag.wort, 11, 500))
    if (x > rand && x + ganze > breite - rand) {
      x = rand
      zeile += 1
    }
    const mitte = zeile * ZEILE + ZEILE / 2
    const svg =
      eintrag.draw(x, mitte) +
      `<text x="${x + eintrag.breite + WORTABSTAND}" y="${mitte + 4}" font-size="11" fill="${farbe('text-zweit')}">${eintrag.wort}</text>`
    x += ganze + ABSTAND
    return svg
  })
  return { svg: teile.join(''), hoehe: (zeile + 1) * ZEILE }
}

function listEintraege(farbe: Farbe): Eintrag[] {
  const pfeil = (strich: string) => (x: number, mitte: number) =>
    `<path d="M${x} ${mitte}H${x + PFEIL - 1}" stroke="${farbe('art-nachricht-voll')}" stroke-width="1.5"${strich} marker-end="url(#fluss-spitze)"/>`
  const balken = (breite: number, art: string) => (x: number, mitte: number) =>
    `<rect x="${x}" y="${mitte - 7}" width="${breite}" height="14" rx="2" fill="${farbe(`art-${art}-flaeche`)}" stroke="${farbe(`art-${art}-linie`)}"/>`
  return [
    { wort: 'Rolle', breite: 14, draw: (x, mitte) => drawZeichen('rolle', x, mitte - 7, farbe('art-rolle-voll')) },
    {
      wort: 'Teilleistung',
      breite: 14,
      draw: (x, mitte) => drawZeichen('teilleistung', x, mitte - 7, farbe('art-teilleistung-voll')),
    },
    { wort: 'zuständige Rolle arbeitet', breite: 2 * ARBEIT_HALB, draw: balken(2 * ARBEIT_HALB, 'teilleistung') },
    { wort: 'Nachricht', breite: PFEIL, draw: pfeil('') },
    { wort: 'Antwort', breite: PFEIL, draw: pfeil(' stroke-dasharray="6 4"') },
    { wort: 'von der Frage zur Antwort', breite: BALKENBREITE, draw: balken(BALKENBREITE, 'nachricht') },
  ]
}
