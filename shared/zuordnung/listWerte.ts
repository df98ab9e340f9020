import type { XmlElement } from '../modell/nachrichtXml.ts'

/** One value of a document: `/a:Wurzel[1]/a:Teil[2]/@name` (positions among siblings of the same name). */
export interface Zielwert {
  pfad: string
  wert: string
}

/**
 * Every attribute and every element without child elements, in document order, attributes of an element by name before its
 * content. `praefixe` (prefix -> namespace) names the namespaces; unknown ones are written `Q{…}name`.
 */
export function listWerte(wurzel: XmlElement, praefixe: ReadonlyMap<string, string>): Zielwert[] {
  const nachNamensraum = new Map([...praefixe].map(([praefix, namensraum]) => [namensraum, praefix]))
  const werte: Zielwert[] = []
  visitElement(wurzel, `/${nameOf(wurzel, nachNamensraum)}[1]`, nachNamensraum, werte)
  return werte
}

function visitElement(
  element: XmlElement,
  pfad: string,
  praefixe: ReadonlyMap<string, string>,
  werte: Zielwert[],
): void {
  for (const name of Object.keys(element.attribute).sort()) {
    werte.push({ pfad: `${pfad}/@${name}`, wert: element.attribute[name] ?? '' })
  }
  if (element.kinder.length === 0 || element.text.trim() !== '') werte.push({ pfad, wert: element.text })
  const anzahl = new Map<string, number>()
  for (const kind of element.kinder) {
    const name = nameOf(kind, praefixe)
    const position = (anzahl.get(name) ?? 0) + 1
    anzahl.set(name, position)
    visitElement(kind, `${pfad}/${name}[${position}]`, praefixe, werte)
  }
}

/** Name with the prefix of its namespace. */
export function nameOf(
  element: Pick<XmlElement, 'namensraum' | 'name'>,
  praefixe: ReadonlyMap<string, string>,
): string {
  if (element.namensraum === '') return element.name
  const praefix = praefixe.get(element.namensraum)
  return praefix === undefined ? `Q{${element.namensraum}}${element.name}` : `${praefix}:${element.name}`
}
