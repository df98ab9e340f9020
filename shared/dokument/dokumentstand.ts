import type { Projekt } from '../modell/projekt.ts'
import type { Diff, Position } from './diff.ts'

/** What Schritte change: the records of a project and the places of its elements in the graph. Immutable. */
export interface Dokumentstand {
  projekt: Projekt
  /** by id, see `idOfLage` */
  positionen: ReadonlyMap<string, Position>
}

/** A diff that changes nothing; the start of every new one. */
export function createLeerenDiff(): Diff {
  return {
    datensaetze: { hinzugefuegt: [], geaendert: [], entfernt: [] },
    positionen: { hinzugefuegt: [], geaendert: [], entfernt: [] },
  }
}

export function isLeer({ datensaetze, positionen, codelisten = [] }: Diff): boolean {
  if (codelisten.length > 0) return false
  return [datensaetze, positionen].every(
    ({ hinzugefuegt, geaendert, entfernt }) => hinzugefuegt.length + geaendert.length + entfernt.length === 0,
  )
}
