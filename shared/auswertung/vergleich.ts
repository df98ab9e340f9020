import type { Nachricht } from '../modell/nachricht.ts'
import type { XmlElement } from '../modell/nachrichtXml.ts'
import type { Projekt } from '../modell/projekt.ts'
import type { Regelergebnis } from './ergebnis.ts'
import { buildErgebnis } from './ergebnisXml.ts'
import { buildNachricht } from './nachrichtBaum.ts'
import { alignKinder } from './reihenfolge.ts'

/** One difference between what must be and what is. */
export interface Abweichung {
  /** where, in words: "Ergebnis, 2. Zustellauftrag zus-…, Betreff" */
  pfad: string
  /** undefined: must not be there */
  erwartet: string | undefined
  /** undefined: is not there */
  tatsaechlich: string | undefined
  /** id of the model element it has to do with, where one is known */
  element: string | undefined
}

/** Everything in which the rule's result differs from the prediction; order counts, nothing is left out. */
export function compareErgebnis(erwartet: Regelergebnis, tatsaechlich: XmlElement): Abweichung[] {
  return compareElemente(buildErgebnis(erwartet), tatsaechlich)
}

/** Everything in which a projected message differs from the predicted one. */
export function compareSicht(projekt: Projekt, erwartet: Nachricht, tatsaechlich: XmlElement): Abweichung[] {
  return compareElemente(buildNachricht(projekt, erwartet), tatsaechlich)
}

interface Ort {
  pfad: string
  element: string | undefined
}

/** Compares two XML trees; prefixes do not matter, whitespace between elements neither. */
export function compareElemente(erwartet: XmlElement, tatsaechlich: XmlElement): Abweichung[] {
  const ort = placeOf(erwartet, { pfad: '', element: undefined }, describeName(erwartet))
  if (nameOf(erwartet) === nameOf(tatsaechlich)) return compareInhalt(erwartet, tatsaechlich, ort)
  return [{ ...ort, erwartet: nameOf(erwartet), tatsaechlich: nameOf(tatsaechlich) }]
}

function compareInhalt(erwartet: XmlElement, tatsaechlich: XmlElement, ort: Ort): Abweichung[] {
  return [
    ...compareAttribute(erwartet, tatsaechlich, ort),
    ...compareText(erwartet, tatsaechlich, ort),
    ...compareKinder(erwartet, tatsaechlich, ort),
  ]
}

function compareAttribute(erwartet: XmlElement, tatsaechlich: XmlElement, ort: Ort): Abweichung[] {
  const namen = new Set([...Object.keys(erwartet.attribute), ...Object.keys(tatsaechlich.attribute)])
  return [...namen].sort().flatMap((name) => {
    const soll = erwartet.attribute[name]
    const ist = tatsaechlich.attribute[name]
    if (soll === ist) return []
    return [{ pfad: `${ort.pfad}, Attribut ${name}`, element: ort.element, erwartet: soll, tatsaechlich: ist }]
  })
}

function compareText(erwartet: XmlElement, tatsaechlich: XmlElement, ort: Ort): Abweichung[] {
  const ist = erwartet.kinder.length > 0 && tatsaechlich.text.trim() === '' ? '' : tatsaechlich.text
  return erwartet.text === ist ? [] : [{ ...ort, erwartet: erwartet.text, tatsaechlich: ist }]
}

function compareKinder(erwartet: XmlElement, tatsaechlich: XmlElement, ort: Ort): Abweichung[] {
  const zaehler = new Map<string, number>()
  return alignKinder(erwartet.kinder, tatsaechlich.kinder).flatMap(([soll, ist]) => {
    const eines = soll ?? ist
    if (eines === undefined) return []
    const position = (zaehler.get(eines.name) ?? 0) + 1
    zaehler.set(eines.name, position)
    const hier = placeOf(eines, ort, describeKind(eines, position))
    if (soll !== undefined && ist !== undefined) return compareInhalt(soll, ist, hier)
    return [{ ...hier, erwartet: soll && summarize(soll), tatsaechlich: ist && summarize(ist) }]
  })
}

function nameOf({ namensraum, name }: XmlElement): string {
  return `{${namensraum}}${name}`
}

function describeName({ name }: XmlElement): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** "2. Zustellauftrag zus-…": position, kind and what tells it apart. */
function describeKind(element: XmlElement, position: number): string {
  const { attribute } = element
  const kennzeichen = attribute.zustellweg ?? attribute.code ?? attribute.name ?? attribute.id
  return `${position}. ${describeName(element)}${kennzeichen === undefined ? '' : ` ${kennzeichen}`}`
}

function placeOf({ attribute }: XmlElement, { pfad, element }: Ort, hier: string): Ort {
  const eigenes = attribute.ersatzFuer ?? attribute.zustellweg ?? attribute.element ?? attribute.teilleistung
  return { pfad: pfad === '' ? hier : `${pfad}, ${hier}`, element: eigenes ?? element }
}

/** One line that shows an element with all it holds. */
function summarize({ name, attribute, kinder, text }: XmlElement): string {
  const angaben = Object.entries(attribute).map(([schluessel, wert]) => ` ${schluessel}="${wert}"`)
  const inhalt = kinder.length === 0 ? text : kinder.map(summarize).join('')
  return inhalt === '' ? `<${name}${angaben.join('')}/>` : `<${name}${angaben.join('')}>${inhalt}</${name}>`
}
