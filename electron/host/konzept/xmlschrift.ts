import { escapeXml, type XmlElement } from '../../../shared/modell/nachrichtXml.ts'

/** Writes an element for people to read: indented, its namespace as the default one. */
export function writeElement(element: XmlElement, davor = '', einzug = ''): string {
  const { namensraum, name, kinder, text } = element
  const xmlns = namensraum === davor ? '' : ` xmlns="${escapeXml(namensraum)}"`
  const attribute = Object.entries(element.attribute).map(([schluessel, wert]) => ` ${schluessel}="${escapeXml(wert)}"`)
  const anfang = `${einzug}<${name}${xmlns}${attribute.join('')}`
  if (kinder.length > 0) {
    const innen = kinder.map((kind) => writeElement(kind, namensraum, `${einzug}  `)).join('')
    return `${anfang}>\n${innen}${einzug}</${name}>\n`
  }
  return text === '' ? `${anfang}/>\n` : `${anfang}>${escapeXml(text)}</${name}>\n`
}
