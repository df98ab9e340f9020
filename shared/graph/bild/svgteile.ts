import type { Graphart } from '../ableitung/graph.ts'
import { ARTZEICHEN } from '../darstellung/artzeichen.ts'
import { ZEICHEN_GROESSE } from '../darstellung/knotenbild.ts'

/** Colour of a token, e.g. of `art-dokument-linie`. */
export type Farbe = (token: string) => string

export function drawZeichen(art: Graphart, x: number, y: number, farbe: string): string {
  const pfade = ARTZEICHEN[art].map((pfad) => `<path d="${pfad}"/>`).join('')
  return (
    `<g transform="translate(${round(x)} ${round(y)}) scale(${round(ZEICHEN_GROESSE / 24)})" fill="none" stroke="${farbe}" ` +
    `stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${pfade}</g>`
  )
}

export function round(wert: number): number {
  return Math.round(wert * 100) / 100
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
