import { escapeXml, type XmlElement } from '../../../shared/modell/nachrichtXml.ts'

/** Writes an XML tree as text, every element with its own default namespace. */
export function writeXmlElement({ namensraum, name, attribute, kinder, text }: XmlElement): string {
  const angaben = Object.entries(attribute).map(([schluessel, wert]) => ` ${schluessel}="${escapeXml(wert)}"`)
  return `<${name} xmlns="${namensraum}"${angaben.join('')}>${escapeXml(text)}${kinder.map(writeXmlElement).join('')}</${name}>`
}
