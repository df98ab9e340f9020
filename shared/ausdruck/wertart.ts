import type { Datentyp } from '../modell/elemente/dokument.ts'
import type { Feldknoten } from '../modell/feldbaum.ts'
import { formatZahl, parseZahl } from './zahl.ts'
import { collapseSpace, isBlank, isXmlText } from './zeichen.ts'

/**
 * How values of a field compare. `zahl`: as xs:double; `text`: as they stand, by code point; `zeit`: ISO text without
 * surrounding space, by code point; `jaNein`: true/1 and false/0, only gleich and ungleich.
 *
 * Zeitpunkte therefore compare correctly where both have the same zone offset: XPath could only do better with casts
 * that fail on invalid values.
 */
export type Wertart = 'zahl' | 'text' | 'zeit' | 'jaNein'

const WERTART_BY_DATENTYP: Record<Datentyp, Wertart> = {
  text: 'text',
  ganzzahl: 'zahl',
  dezimalzahl: 'zahl',
  betrag: 'zahl',
  datum: 'zeit',
  zeitpunkt: 'zeit',
  zeit: 'zeit',
  jaNein: 'jaNein',
  auswahl: 'text',
  datei: 'text',
  geometrie: 'text',
  zeitraum: 'zeit',
}

/** undefined for a Gruppe: it has no value, so no comparison with it ever holds. */
export function wertartOf(knoten: Feldknoten | undefined): Wertart | undefined {
  return knoten?.feld === undefined ? undefined : WERTART_BY_DATENTYP[knoten.feld.datentyp]
}

export type Einzelwert = string | number | boolean

/**
 * The constant of a Bedingung as a value of the field's kind. undefined where it does not fit (a word for a number, a text
 * that XML cannot hold): then no comparison with it holds, in every back end alike.
 */
export function constantOf(wertart: Wertart, wert: Einzelwert): Einzelwert | undefined {
  switch (wertart) {
    case 'zahl':
      return numberConstantOf(wert)
    case 'text':
      return textConstantOf(wert)
    case 'zeit':
      return typeof wert === 'string' && isXmlText(wert) && !isBlank(wert) ? collapseSpace(wert) : undefined
    case 'jaNein':
      return typeof wert === 'boolean' ? wert : typeof wert === 'string' ? parseJaNein(wert) : undefined
  }
}

function numberConstantOf(wert: Einzelwert): number | undefined {
  const zahl = typeof wert === 'string' ? parseZahl(wert) : wert
  return typeof zahl === 'number' && Number.isFinite(zahl) ? zahl : undefined
}

function textConstantOf(wert: Einzelwert): string | undefined {
  const text = typeof wert === 'number' ? formatZahl(wert) : String(wert)
  return isXmlText(text) ? text : undefined
}

export function parseJaNein(text: string): boolean | undefined {
  const kern = collapseSpace(text)
  if (kern === 'true' || kern === '1') return true
  return kern === 'false' || kern === '0' ? false : undefined
}
