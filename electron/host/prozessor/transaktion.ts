import type { Befund } from '../../../shared/befund.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'

/**
 * - angenommen: received and kept (A); the rule has not decided yet
 * - entschieden: result, case and outbox are kept (B); deliveries are still open
 * - zugestellt, zustellfehler: all deliveries ended; zustellfehler if a mandatory one failed for good
 * - zurueckgewiesen, klaerung, konflikt: ended without deliveries
 */
export type Transaktionszustand =
  | 'angenommen'
  | 'entschieden'
  | 'zugestellt'
  | 'zustellfehler'
  | 'zurueckgewiesen'
  | 'klaerung'
  | 'konflikt'

/** The layer that rejected a Nachricht. */
export type Ebene = 'keine' | 'wohlgeformtheit' | 'zuordnung' | 'schema' | 'regel' | 'prozessor'

/** What questions 1 to 3 found out, as far as they were answered. */
export interface Herkunft {
  kanal: string
  installation?: string
  schnittstelle?: string
  nachrichtentyp?: string
  leistung?: string
  /** that received it */
  empfangendeOrganisation?: string
  /** that handles it: after a redirection */
  organisation?: string
  stufe?: Umsetzungsstufe
  /** stage that a test asks for instead of the configured one */
  stufeVorgabe?: Umsetzungsstufe
  schemageprueft: boolean
}

/** One received Nachricht with all that followed. */
export interface Transaktion {
  id: string
  zustand: Transaktionszustand
  ebene: Ebene
  /** the key; empty where the Nachricht was not understood that far */
  autor: string
  uuid: string
  sha256: string
  /** xs:dateTime in UTC */
  eingangszeit: string
  herkunft: Herkunft
  vorgang?: string
  befunde: Befund[]
}

/** One entry of the log: what went in, what came out, when, with which Befunde. */
export interface Schritt {
  art: Schrittart
  /** which one: stylesheet, order, round … */
  angabe: string
  zeit: string
  eingaben: Record<string, string>
  ausgabe?: string
  befunde: Befund[]
}

export type Schrittart =
  | 'empfang'
  | 'erkennung'
  | 'organisation'
  | 'anlagen'
  | 'eingangszuordnung'
  | 'schema'
  | 'schluessel'
  | 'vorgang'
  | 'regel'
  | 'anfrage'
  | 'antwort'
  | 'projektion'
  | 'ausgangszuordnung'
  | 'zustellung'
  | 'rueckmeldung'

/** Answer to an Anfrage, or how it failed. */
export type Dienstergebnis =
  | { art: 'inhalt'; inhalt: string }
  | { art: 'fehler'; fehler: 'zeit' | 'ablehnung' | 'technik'; text: string }

export interface Antwort {
  anfrage: string
  runde: number
  /** among the Anfragen of its round: answers stand in the order they were asked, not in which they came */
  position: number
  ergebnis: Dienstergebnis
  zeit: string
}
