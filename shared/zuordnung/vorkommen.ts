import type { Feldwert } from '../modell/nachricht.ts'
import type { XmlElement } from '../modell/nachrichtXml.ts'

/** A node that the evaluator selected: of the neutral message as data, of an XML document, or an attribute. */
export type Vorkommen =
  | { art: 'feld'; wert: Feldwert }
  | { art: 'element'; element: XmlElement }
  | { art: 'attribut'; wert: string }

const NUR_LEERRAUM = /^[ \t\r\n]*$/

/** White space as XML knows it. */
export function isBlank(text: string): boolean {
  return NUR_LEERRAUM.test(text)
}

/** A text of white space only is no value. */
export function blankToNone(text: string | undefined): string {
  return text === undefined || isBlank(text) ? '' : text
}

/** Runs of white space become one blank, outer ones vanish: what XPath calls normalize-space. */
export function collapseBlank(text: string): string {
  return text
    .split(/[ \t\r\n]+/)
    .filter((wort) => wort !== '')
    .join(' ')
}

/** The string value; that of a Gruppe is never asked for (the check refuses it). */
export function textOfVorkommen(vorkommen: Vorkommen): string {
  if (vorkommen.art === 'element') return textOfElement(vorkommen.element)
  return typeof vorkommen.wert === 'string' ? vorkommen.wert : ''
}

function textOfElement(element: XmlElement): string {
  return element.kinder.length === 0 ? element.text : element.text + element.kinder.map(textOfElement).join('')
}

/** Whether it has parts, attributes or a text that is not only white space. */
export function isFilled(vorkommen: Vorkommen): boolean {
  if (vorkommen.art === 'element') {
    const { kinder, attribute } = vorkommen.element
    if (kinder.length > 0 || Object.keys(attribute).length > 0) return true
  }
  if (vorkommen.art === 'feld' && typeof vorkommen.wert !== 'string') {
    return Object.values(vorkommen.wert).some((werte) => werte.length > 0)
  }
  return !isBlank(textOfVorkommen(vorkommen))
}
