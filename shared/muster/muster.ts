import type { Zufall } from '../dokument/befehle/leistungsbau.ts'
import type { Schritt } from '../dokument/diff.ts'
import type { Projekt } from '../modell/projekt.ts'
import { type Musterantworten, trimAntworten, type Zusatzangabe } from './antworten.ts'
import { addToKatalog } from './bausteine/katalog.ts'
import { configureLeistung } from './konfiguration/konfiguration.ts'
import { createWerkbank, type Werkbank } from './werkbank.ts'

/** A kind of service that towns have many of, as a complete model. */
export interface Muster {
  kennung: string
  name: string
  /** when to choose it, one or two sentences */
  beschreibung: string
  /** services of this kind */
  beispiele: string
  /** what it asks for besides what every Leistung needs */
  fragen: readonly Zusatzangabe[]
  /** Werktage that are usual */
  frist: number
  /** Adds the records of the Leistung; answers its id. */
  build(werkbank: Werkbank, antworten: Musterantworten): string
}

/** What applying a pattern does: one Schritt, and the Leistung that is there afterwards. */
export interface Musteranwendung {
  schritt: Schritt
  leistung: string
}

/**
 * The Leistung with all its parts, and what an Organisation needs to run it: a Stelle in charge, Stellen for the other Rollen,
 * systems, and lines of recognition. Pure but for the ids.
 */
export function applyMuster(
  projekt: Projekt,
  muster: Muster,
  eingegebene: Musterantworten,
  zufall: Zufall,
): Musteranwendung {
  const antworten = trimAntworten(eingegebene)
  const werkbank = createWerkbank(projekt, zufall)
  const leistung = muster.build(werkbank, antworten)
  addToKatalog(werkbank, leistung, antworten)
  configureLeistung(werkbank, leistung, antworten)
  return { leistung, schritt: werkbank.finish(`Leistung „${antworten.name}“ nach „${muster.name}“ anlegen`) }
}
