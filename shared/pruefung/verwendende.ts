import type { Datensatzart, DatensatzNachArt } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'
import { findVerwendungen } from '../modell/referenzen.ts'

/** The records of a kind that refer to this id, each once. */
export function listVerwendende<A extends Datensatzart>(projekt: Projekt, art: A, id: string): DatensatzNachArt[A][] {
  return [...new Set(findVerwendungen(projekt, id, art).map(({ von }) => von as DatensatzNachArt[A]))]
}
