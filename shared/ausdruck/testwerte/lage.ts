import type { Bedingung, Berechnung } from '../../modell/elemente/ausdruck.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import type { Gruppenwert } from '../../modell/nachricht.ts'
import type { Feldverzeichnis } from '../felder.ts'
import type { Wahrheit } from '../wahrheit.ts'
import type { Einzelwert } from '../wertart.ts'

/** Message data by id of the Dokument; never changed in place. */
export type Dokumente = Readonly<Record<string, Gruppenwert>>

/** An occurrence by its place, so that it can be found again in changed data: one index for each level of its path. */
export interface Ort {
  pfad: string
  stellen: readonly number[]
}

/** Where example values come from. `createWertevorrat` is a plain one; a generator of test messages may know better ones. */
export interface Wertevorrat {
  /** valid values of a field, the most ordinary first; empty where none can be made up */
  beispiele(knoten: Feldknoten): readonly string[]
  /** whether the field itself (type, length, range, code list) allows the value */
  istGueltig(knoten: Feldknoten, wert: string): boolean
}

/** One point of the search: data, and the current occurrence in it. */
export interface Testlage {
  dokumente: Dokumente
  kontext: Ort | undefined
}

/** What handlers need for proposing test values. Everything proposed is checked with the evaluator by the caller. */
export interface Testhelfer {
  felder: Feldverzeichnis
  vorrat: Wertevorrat
  /** propose only values and numbers of occurrences that the fields allow */
  nurGueltig: boolean
  /** all constants of the whole Bedingung: values at, between and beside them decide every comparison */
  konstanten: readonly Einzelwert[]
  /** data in which the part has the wanted value, the given data first if it already has */
  solve(teil: Bedingung, ziel: boolean, lage: Testlage): Iterable<Dokumente>
  evaluate(teil: Bedingung, lage: Testlage): Wahrheit
  /** data in which the Berechnung has a result (or has none) */
  solveErgebnis(teil: Berechnung, ziel: boolean, lage: Testlage): Iterable<Dokumente>
  hasErgebnis(teil: Berechnung, lage: Testlage): boolean
}
