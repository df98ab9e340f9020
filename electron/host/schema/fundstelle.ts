import { type Feldknoten, pathOfKnoten } from '../../../shared/modell/feldbaum.ts'
import type { Nachrichtenform, XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { namespaceOfLeistung } from '../../../shared/modell/namensraeume.ts'

/** An element of a message with the node of the model that it is an occurrence of. */
export interface Vorkommen {
  element: XmlElement
  /** undefined at the top of a Dokument */
  knoten: Feldknoten | undefined
  /** zero-based among the siblings of the same name */
  index: number
}

/** Where a violation lies: the elements from the root down, and what of it is known to the model. */
export interface Fundstelle {
  /** from the root of the message down to the element concerned */
  elemente: XmlElement[]
  dokument: Nachrichtenform['dokumente'][number] | undefined
  /** occurrences below the Dokument; shorter than `elemente` where an element is unknown to the model */
  vorkommen: Vorkommen[]
  /** all of `elemente` below the Dokument are known to the model */
  bekannt: boolean
}

/**
 * Follows libxml2's path of a node (`/f:a/f:b[2]`, `/*\/*[3]` where a default namespace is in use) through the message and, in
 * step, through the model.
 */
export function locate(form: Nachrichtenform, wurzel: XmlElement, xpath: string): Fundstelle {
  const elemente = followPfad(wurzel, xpath)
  const fach = namespaceOfLeistung(form.leistung)
  const spitze = elemente[1]
  const dokument =
    spitze?.namensraum === fach
      ? form.dokumente.find(({ dokument: eines }) => eines.technischerName === spitze.name)
      : undefined
  const vorkommen: Vorkommen[] = []
  let kinder = dokument?.baum.kinder ?? []
  for (const [i, element] of elemente.slice(2).entries()) {
    const knoten = kinder.find((kind) => kind.technischerName === element.name && element.namensraum === fach)
    if (knoten === undefined) break
    const geschwister = elemente[i + 1]?.kinder.filter((kind) => isSameName(kind, element)) ?? []
    vorkommen.push({ element, knoten, index: geschwister.indexOf(element) })
    kinder = knoten.kinder
  }
  return { elemente, dokument, vorkommen, bekannt: vorkommen.length === Math.max(0, elemente.length - 2) }
}

const SCHRITT = /^(?:[^:[\]]+:)?([^:[\]]+)(?:\[(\d+)\])?$/

function followPfad(wurzel: XmlElement, xpath: string): XmlElement[] {
  const elemente = [wurzel]
  for (const schritt of xpath.split('/').slice(2)) {
    const [, name = '', nummer = '1'] = SCHRITT.exec(schritt) ?? []
    const kinder = elemente.at(-1)?.kinder ?? []
    const passende = name === '*' ? kinder : kinder.filter((kind) => kind.name === name)
    const naechstes = passende[Number(nummer) - 1]
    if (naechstes === undefined) break
    elemente.push(naechstes)
  }
  return elemente
}

export function isSameName(a: XmlElement, b: XmlElement): boolean {
  return a.name === b.name && a.namensraum === b.namensraum
}

/** The way to an occurrence in the words of the form, e.g. „Betrieb, 2. Tätigkeit“; empty at the top of a Dokument. */
export function describeVorkommen(vorkommen: readonly Vorkommen[]): string {
  return vorkommen
    .flatMap(({ knoten, index }) => {
      if (knoten === undefined) return []
      return knoten.anzahl.max === 1 ? knoten.name : `${index + 1}. ${knoten.name}`
    })
    .join(', ')
}

/** The Rechtsgrundlage references of a node, its ancestors and its Dokument, nearest first. */
export function listRechtsgrundlagen(knoten: Feldknoten | undefined, dokument: Fundstelle['dokument']) {
  const weg = knoten === undefined ? [] : pathOfKnoten(knoten).toReversed()
  return [...weg.flatMap((eines) => eines.rechtsgrundlagen), ...(dokument?.dokument.rechtsgrundlagen ?? [])]
}
