import type { Datensatz } from './datensatz.ts'
import type { Codeliste } from './elemente/dokument.ts'
import { listDatensaetze, type Projekt } from './projekt.ts'
import { findVerwendungen } from './referenzen.ts'

/** Beginnings of identifiers that are given by others, with the word for who they are. */
const HERAUSGEBER: readonly (readonly [RegExp, string])[] = [
  [/destatis/i, 'vom Statistischen Bundesamt'],
  [/^urn:xoev-de:bund\b/i, 'von einer Stelle des Bundes'],
  [/^urn:(?:xoev-de|de:xoev)\b/i, 'im XÖV-Verbund'],
  [/^urn:de:x[a-zäöü-]+:/i, 'von einem XÖV-Standard'],
  [/^urn:de:bund\b/i, 'von einer Stelle des Bundes'],
  [/^urn:(?:un|iso|iana|oasis)\b/i, 'von einer internationalen Organisation'],
]

/** By whom a list with this identifier is maintained, where that is not the project itself. */
export function describePflege(kennung: string): string | undefined {
  return HERAUSGEBER.find(([muster]) => muster.test(kennung))?.[1]
}

/** The fields and other elements that use a Codeliste. */
export function listBenutzende(projekt: Projekt, codeliste: string): Datensatz[] {
  return [...new Set(findVerwendungen(projekt, codeliste).map(({ von }) => von))]
}

/** All lists with the same identifier, by version; numbers within versions count as numbers. */
export function listVersionen(projekt: Projekt, kennung: string): Codeliste[] {
  return listDatensaetze(projekt, 'codeliste')
    .filter((eine) => eine.kennung === kennung)
    .sort((a, b) => a.version.localeCompare(b.version, 'de', { numeric: true }))
}

/** A version after this one: the last number in it goes up, a date gives way to `heute` (JJJJ-MM-TT). */
export function suggestVersion(version: string, heute: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(version)) return heute > version ? heute : `${version}-2`
  return /\d/.test(version) ? version.replace(/\d+(?=\D*$)/, (zahl) => String(Number(zahl) + 1)) : `${version}-2`
}
