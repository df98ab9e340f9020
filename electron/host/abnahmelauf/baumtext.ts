import { escapeXml, type XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import type { Zielwert } from '../../../shared/zuordnung/listWerte.ts'

/** A tree as text for comparison: without prefixes and namespaces, which a prediction leaves open. */
export function writeBaum({ name, attribute, kinder, text }: XmlElement): string {
  const angaben = Object.keys(attribute)
    .sort()
    .map((schluessel) => ` ${schluessel}="${escapeXml(attribute[schluessel] ?? '')}"`)
  const inhalt = kinder.length === 0 ? escapeXml(text) : kinder.map(writeBaum).join('')
  return inhalt === '' ? `<${name}${angaben.join('')}/>` : `<${name}${angaben.join('')}>${inhalt}</${name}>`
}

const SEGMENT = /\/(@?)(?:Q\{[^}]*\})?([^/[\]]+)(?:\[\d+\])?/g

/** The tree that has these values; elements of the same name stay apart by their position in the path. */
export function buildBaum(werte: readonly Zielwert[]): XmlElement {
  const oben = createElement('')
  const nachPfad = new Map<string, XmlElement>([['', oben]])
  for (const { pfad, wert } of werte) {
    let hier = oben
    let bisher = ''
    for (const [segment, attribut, name = ''] of pfad.matchAll(SEGMENT)) {
      if (attribut === '@') {
        hier.attribute[localOf(name)] = wert
        break
      }
      bisher += segment
      hier = nachPfad.get(bisher) ?? addKind(hier, localOf(name))
      nachPfad.set(bisher, hier)
    }
    if (!pfad.includes('/@')) hier.text = wert
  }
  return oben.kinder[0] ?? oben
}

function createElement(name: string): XmlElement {
  return { namensraum: '', name, attribute: {}, kinder: [], text: '' }
}

function addKind(eltern: XmlElement, name: string): XmlElement {
  const kind = createElement(name)
  eltern.kinder.push(kind)
  return kind
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
