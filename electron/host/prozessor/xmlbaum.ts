import { XmlCData, type XmlDocument, XmlElement as XmlKnoten, XmlText } from 'libxml2-wasm'
import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import type { XmlGrenzen } from '../xml/grenzen.ts'
import { parseXml } from '../xml/parse.ts'

/** An element with all that is below it as plain data. */
export function toBaum(knoten: XmlKnoten): XmlElement {
  const attribute: Record<string, string> = {}
  for (const attribut of knoten.attrs) attribute[attribut.name] = attribut.content
  const kinder: XmlElement[] = []
  let text = ''
  for (let kind = knoten.firstChild; kind !== null; kind = kind.next) {
    if (kind instanceof XmlKnoten) kinder.push(toBaum(kind))
    else if (kind instanceof XmlText || kind instanceof XmlCData) text += kind.content
  }
  return { namensraum: knoten.namespaceUri, name: knoten.name, attribute, kinder, text }
}

/** Parses within the bounds of `xml/parse.ts` and hands out the root as plain data. */
export function parseBaum(xml: string | Uint8Array, grenzen?: Partial<XmlGrenzen>): Ergebnis<XmlElement> {
  const parsed = parseXml(xml, grenzen)
  if (!parsed.ok) return parsed
  try {
    return succeed(toBaum(parsed.wert.root))
  } finally {
    parsed.wert.dispose()
  }
}

/** Parses text that this program made itself; anything but XML is a broken invariant. */
export function parseOwnXml(xml: string): XmlDocument {
  const parsed = parseXml(xml)
  if (!parsed.ok) throw new Error(parsed.befunde.map((befund) => befund.einzelheiten ?? befund.satz).join('; '))
  return parsed.wert
}

/** The direct children of this name. */
export function childrenOf(element: XmlElement, namensraum: string, name: string): XmlElement[] {
  return element.kinder.filter((kind) => kind.name === name && kind.namensraum === namensraum)
}

/** The first direct child of this name. */
export function firstChild(element: XmlElement | undefined, namensraum: string, name: string): XmlElement | undefined {
  return element?.kinder.find((kind) => kind.name === name && kind.namensraum === namensraum)
}
