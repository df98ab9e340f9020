import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Regelwerk, Transformiere } from './regelwerk.ts'
import type { Schemata } from './schemata.ts'
import type { Speicher } from './speicher/speicher.ts'
import type { Uhr } from './uhr.ts'
import type { FindZielsystem } from './zielsystem.ts'

/** Everything the processor does not decide itself; time, ids and targets are injected so that a run can be repeated. */
export interface Prozessorumgebung {
  projekt: Projekt
  regelwerk: Regelwerk
  transformiere: Transformiere
  speicher: Speicher
  /** schemas that outlive the processor; without them it compiles its own */
  schemata?: Schemata
  findZielsystem: FindZielsystem
  uhr: Uhr
  /** UUID below which Transaktionen and missing message ids are minted */
  namensraum: string
  /** milliseconds before the second, third … try of a delivery; after the last one it has failed for good */
  wartezeiten?: readonly number[]
  /** milliseconds a target may take for one try */
  zustellfristMillisekunden?: number
}

/** A message as it arrives: from an Installation, or for an Organisation whose Installationen are searched. */
export interface Eingang {
  kanal: string
  installation?: string
  organisation?: string
  xml: string | Uint8Array
  /** attachments that travel beside a neutral message; the message names their SHA-256 */
  anlagen?: readonly Uint8Array[]
  /** stage that a test asks for instead of the configured one */
  stufe?: 1 | 2 | 3 | 4
  /** false: the rule alone checks (tests) */
  schemapruefung?: boolean
}

/** Counts of the same in `antworten.xsd`: after so many rounds a rule that still asks is wrong. */
export const RUNDEN_MAXIMUM = 8
export const WARTEZEITEN: readonly number[] = [1_000, 10_000, 60_000]
export const ZUSTELLFRIST_MILLISEKUNDEN = 30_000
