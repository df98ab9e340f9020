import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { findVerwendungen, listReferenzen } from '../../shared/modell/referenzen.ts'
import { labelOfAngabe } from '../../shared/worte/angaben.ts'

/** One connection of an element with another, in the words of the field. */
export interface Bezug {
  id: string
  art: Datensatz['art']
  name: string
  /** what the connection is: the name of the Angabe that holds it */
  angabe: string
}

/** What an element refers to, each target and Angabe once, in the order of the record. */
export function listZiele(projekt: Projekt, datensatz: Datensatz): Bezug[] {
  return unique(listReferenzen(datensatz).flatMap(({ ziel, pfad }) => createBezug(projekt.datensaetze.get(ziel), pfad)))
}

/** What refers to an element, each place once. */
export function listVerwender(projekt: Projekt, id: string): Bezug[] {
  return unique(findVerwendungen(projekt, id).flatMap(({ von, referenz }) => createBezug(von, referenz.pfad)))
}

function createBezug(anderer: Datensatz | undefined, pfad: string): Bezug[] {
  if (anderer === undefined) return []
  const angabe = pfad.split('/')[1] ?? ''
  return [{ id: anderer.id, art: anderer.art, name: anderer.name, angabe: labelOfAngabe(angabe) }]
}

function unique(bezuege: readonly Bezug[]): Bezug[] {
  return [...new Map(bezuege.map((bezug) => [`${bezug.id} ${bezug.angabe}`, bezug])).values()]
}
