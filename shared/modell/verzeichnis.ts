import type { Datensatz, Datensatzart } from './datensatz.ts'
import type { Verwendung } from './referenzen.ts'

/** Ways to records other than by id. */
export interface Verzeichnis {
  /** all records of a kind in the order of their ids: the same list, also an empty one, until one of them changes */
  listArt(art: Datensatzart): readonly Datensatz[]
  /** every place that refers to this id, or only those in records of a kind */
  listVerwendungen(ziel: string, art: Datensatzart | undefined): readonly Verwendung[]
  /** whether anything refers to this id */
  isVerwendet(ziel: string): boolean
}

/**
 * Where the records of a project bring their own Verzeichnis: the model check keeps one from edit to edit and sees by it what a
 * rule reads. All others are looked up by walking the records.
 */
const VERZEICHNISSE = new WeakMap<ReadonlyMap<string, Datensatz>, Verzeichnis>()

export function provideVerzeichnis(datensaetze: ReadonlyMap<string, Datensatz>, verzeichnis: Verzeichnis): void {
  VERZEICHNISSE.set(datensaetze, verzeichnis)
}

export function findVerzeichnis(datensaetze: ReadonlyMap<string, Datensatz>): Verzeichnis | undefined {
  return VERZEICHNISSE.get(datensaetze)
}
