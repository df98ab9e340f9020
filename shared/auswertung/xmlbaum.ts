import type { XmlElement } from '../modell/nachrichtXml.ts'

type Attribute = Record<string, string | number | boolean | undefined>

/** Builds elements of one namespace; attributes without a value are left out. */
export function elementsOf(namensraum: string) {
  return (name: string, attribute: Attribute = {}, inhalt: XmlElement[] | string = []): XmlElement => ({
    namensraum,
    name,
    attribute: Object.fromEntries(
      Object.entries(attribute).flatMap(([schluessel, wert]) =>
        wert === undefined ? [] : [[schluessel, String(wert)]],
      ),
    ),
    kinder: typeof inhalt === 'string' ? [] : inhalt,
    text: typeof inhalt === 'string' ? inhalt : '',
  })
}
