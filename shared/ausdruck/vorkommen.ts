import { type Feldknoten, pathOfKnoten } from '../modell/feldbaum.ts'
import type { Feldwert, Gruppenwert } from '../modell/nachricht.ts'
import type { Feldverzeichnis } from './felder.ts'
import { isBlank } from './zeichen.ts'

/** What the TypeScript back ends read. */
export interface Datenquelle {
  felder: Feldverzeichnis
  /** content of the Nachricht by id of the Dokument */
  dokumente: Readonly<Record<string, Gruppenwert>>
}

/** One occurrence of a field or Gruppe in the data, with the occurrences it lies in. */
export interface Vorkommen {
  knoten: Feldknoten
  wert: Feldwert
  /** position among its siblings of the same node, from 0 */
  index: number
  eltern: Vorkommen | undefined
}

/**
 * The occurrences a Feldpfad means, seen from a current occurrence (undefined: the message as a whole), in document order.
 * The current occurrence and all it lies in stand for themselves; everything else means any occurrence. Unknown paths and
 * data of the wrong shape have no occurrences.
 */
export function listVorkommen(quelle: Datenquelle, pfad: string, kontext?: Vorkommen): Vorkommen[] {
  const ziel = quelle.felder.get(pfad)
  if (ziel === undefined) return []
  const weg = pathOfKnoten(ziel)
  const start = findGemeinsames(weg, kontext)
  const rest = start === undefined ? weg : weg.slice(weg.findIndex((knoten) => knoten.pfad === start.knoten.pfad) + 1)
  if (start !== undefined) return rest.reduce(stepDown, [start])
  const [erster, ...weitere] = rest
  const inhalt = Object.hasOwn(quelle.dokumente, ziel.dokument) ? quelle.dokumente[ziel.dokument] : undefined
  if (erster === undefined || inhalt === undefined) return []
  return weitere.reduce(stepDown, occurrencesIn(inhalt, erster, undefined))
}

/** Whether an occurrence counts as given: every Gruppe, a field unless it is blank. */
export function isGiven({ wert }: Vorkommen): boolean {
  return typeof wert !== 'string' || !isBlank(wert)
}

/** Like `listVorkommen`, only what counts as given. */
export function listAngaben(quelle: Datenquelle, pfad: string, kontext?: Vorkommen): Vorkommen[] {
  return listVorkommen(quelle, pfad, kontext).filter(isGiven)
}

/** The texts of the fields a path means, blank ones left out. */
export function listTexte(quelle: Datenquelle, pfad: string, kontext?: Vorkommen): string[] {
  return listAngaben(quelle, pfad, kontext).flatMap(({ wert }) => (typeof wert === 'string' ? [wert] : []))
}

function findGemeinsames(weg: readonly Feldknoten[], kontext: Vorkommen | undefined): Vorkommen | undefined {
  let eines = kontext
  while (eines !== undefined) {
    const pfad = eines.knoten.pfad
    if (weg.some((knoten) => knoten.pfad === pfad)) return eines
    eines = eines.eltern
  }
  return undefined
}

function stepDown(vorkommen: Vorkommen[], knoten: Feldknoten): Vorkommen[] {
  return vorkommen.flatMap((eines) => (typeof eines.wert === 'string' ? [] : occurrencesIn(eines.wert, knoten, eines)))
}

function occurrencesIn(inhalt: Gruppenwert, knoten: Feldknoten, eltern: Vorkommen | undefined): Vorkommen[] {
  const werte = Object.hasOwn(inhalt, knoten.id) ? inhalt[knoten.id] : undefined
  if (werte === undefined) return []
  const alle = werte.map((wert, index) => ({ knoten, wert, index, eltern }))
  return alle.filter(({ wert }) => (typeof wert === 'string') === (knoten.art === 'feld'))
}
