import type { Befund, Ergebnis } from '../../../shared/befund.ts'
import type { Position, Schritt } from '../../../shared/dokument/diff.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'

/**
 * An open project in the host: the authoritative replica that all other methods work on. `projekt` is a new object after every
 * change and the same one in between, so results may be kept per object (WeakMap).
 */
export interface Sitzung {
  readonly id: string
  /** real path of the project folder */
  readonly ordner: string
  /** the user's local folder for this project: journal, stores, caches */
  readonly datenordner: string
  readonly projekt: Projekt
  readonly positionen: ReadonlyMap<string, Position>
  /** what the files say, as far as this program knows: read or saved last */
  readonly gespeichert: Dokumentstand
  readonly sequenz: number
  readonly lesebefunde: readonly Befund[]
  /** the hand-written and accepted Testfälle as they are on disk now */
  readTestfaelle(): Promise<Ergebnis<readonly Testfalldaten[]>>
  /** Called after every acknowledged change of the model, not of positions; the returned function ends the subscription. */
  onAenderung(empfaenger: (schritt: Schritt, vorher: Projekt) => void): () => void
  /** Called after Testfälle on disk were written by this program; the returned function ends the subscription. */
  onTestfaelle(empfaenger: () => void): () => void
  noteTestfaelle(): void
  /** Whether a window has the right to write, and the project can be written at all. */
  mayWrite(client: string): boolean
  /** Called when the Sitzung ends: close stores and stop work that hangs on it. */
  onEnde(aufraeumen: () => void | Promise<void>): void
}
