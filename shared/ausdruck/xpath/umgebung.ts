import type { Feldknoten } from '../../modell/feldbaum.ts'
import type { Feldverzeichnis } from '../felder.ts'

/**
 * What the context item is where the XPath will run: the root element of the neutral message, the element of a Dokument,
 * or one occurrence of a field or Gruppe.
 */
export type Ausdruckskontext =
  | { art: 'nachricht' }
  | { art: 'dokument'; dokument: string }
  | { art: 'vorkommen'; knoten: Feldknoten }

/**
 * What an XPath needs to know about the place where it will stand. There the prefixes `praefix` and, for Berechnungen,
 * `xs` (http://www.w3.org/2001/XMLSchema) must be bound, and the default collation be the codepoint collation.
 */
export interface XPathUmgebung {
  felder: Feldverzeichnis
  /** prefix bound to the namespace of the Fachmodell */
  praefix: string
  /** id of a Dokument -> its technischerName */
  dokumentnamen: ReadonlyMap<string, string>
  kontext: Ausdruckskontext
}

/** A piece of XPath; `offen`: needs parentheses as an operand of `and`, `or` or arithmetic. */
export interface Teilausdruck {
  text: string
  offen: boolean
}
