import { GRAPHARTEN, type Graphelement, type Graphkante, KANTENARTEN, type Kantenart } from '../ableitung/graph.ts'
import { ARTNAMEN, KANTENNAMEN } from '../ableitung/woerter.ts'
import { KANTENSTILE } from '../darstellung/kantenstil.ts'
import { ZEICHEN_GROESSE } from '../darstellung/knotenbild.ts'
import { measureText } from '../darstellung/schriftmass.ts'
import { drawZeichen, type Farbe } from './svgteile.ts'

const ZEILE = 24
const ABSTAND = 20
const LINIE = 26
const WORTABSTAND = 6

interface Eintrag {
  breite: number
  draw(x: number, mitte: number): string
}

/** Explains the shapes and lines of a picture: on paper nothing can be pointed at. As many rows as the width needs. */
export function drawLegende(
  { elemente, kanten, farbe }: { elemente: readonly Graphelement[]; kanten: readonly Graphkante[]; farbe: Farbe },
  breite: number,
  rand: number,
): { svg: string; hoehe: number } {
  const arten = new Set(elemente.map(({ art }) => art))
  const linien = new Set(kanten.map(({ art }) => art))
  const eintraege: Eintrag[] = [
    ...GRAPHARTEN.filter((art) => arten.has(art)).map(
      (art): Eintrag => ({
        breite: ZEICHEN_GROESSE + WORTABSTAND + measure(ARTNAMEN[art].name),
        draw: (x, mitte) =>
          drawZeichen(art, x, mitte - ZEICHEN_GROESSE / 2, farbe(`art-${art}-voll`)) +
          drawWort(ARTNAMEN[art].name, x + ZEICHEN_GROESSE + WORTABSTAND, mitte, farbe),
      }),
    ),
    ...KANTENARTEN.filter((art) => linien.has(art)).map(
      (art): Eintrag => ({
        breite: LINIE + WORTABSTAND + measure(KANTENNAMEN[art]),
        draw: (x, mitte) =>
          drawLinie(art, x, mitte, farbe) + drawWort(KANTENNAMEN[art], x + LINIE + WORTABSTAND, mitte, farbe),
      }),
    ),
  ]
  let x = rand
  let zeile = 0
  const teile = eintraege.map((eintrag) => {
    if (x > rand && x + eintrag.breite > breite - rand) {
      x = rand
      zeile += 1
    }
    const svg = eintrag.draw(x, zeile * ZEILE + ZEILE / 2)
    x += eintrag.breite + ABSTAND
    return svg
  })
  return { svg: teile.join(''), hoehe: (zeile + 1) * ZEILE }
}

function measure(text: string): number {
  return Math.ceil(measureText(text, 11, 500))
}

function drawWort(text: string, x: number, mitte: number, farbe: Farbe): string {
  return `<text x="${x}" y="${mitte + 4}" font-size="11" fill="${farbe('text-zweit')}">${text}</text>`
}

function drawLinie(art: Kantenart, x: number, mitte: number, farbe: Farbe): string {
  const { anfang, ende, strich, breite, farbe: token } = KANTENSTILE[art]
  const marken =
    (anfang === undefined ? '' : ` marker-start="url(#${anfang}-${art})"`) +
    (ende === undefined ? '' : ` marker-end="url(#${ende}-${art})"`)
  const muster = strich === undefined ? '' : ` stroke-dasharray="${strich}"`
  return `<path d="M${x + 2} ${mitte}H${x + LINIE - 2}" fill="none" stroke="${farbe(token)}" stroke-width="${breite}"${muster}${marken}/>`
}
