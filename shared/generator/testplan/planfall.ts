import type { Datensatz } from '../../modell/datensatz.ts'
import type { Dienstantwort } from '../../modell/elemente/testfall.ts'
import type { Nachricht } from '../../modell/nachricht.ts'

/** What a derived Testfall is about; the groups of the test plan. */
export const KATEGORIEN = {
  sammel: 'viele Fehler zugleich, ohne XSD',
  grenze: 'kleinste und größte Nachricht',
  pflicht: 'Pflichtangaben',
  bedingung: 'bedingte Pflichtangaben',
  haeufigkeit: 'Häufigkeiten',
  form: 'Datentypen und Muster',
  laenge: 'Längen',
  bereich: 'Wertebereiche',
  codeliste: 'Codelisten',
  anlage: 'Anlagen',
  stufe: 'Umsetzungsstufen',
  zustaendigkeit: 'Zuständigkeit',
  zustellweg: 'Zustellwege',
  dienst: 'Antworten von Diensten',
  vorgang: 'Vorgänge und Antworten',
  wiederholung: 'Wiederholung und Widerspruch',
} as const
export type Kategorie = keyof typeof KATEGORIEN

/** How a message of a running case refers to it. */
export type Vorgangsbezug = 'neu' | 'vorgangId' | 'fremdkennung' | 'unbekannt'

/**
 * One case derived from the model. Everything it needs is in it; what a rule must return is predicted by the evaluator, not
 * here. `erwartet` only states what the case was made for, so that a case that misses its purpose is noticed.
 */
export interface Planfall {
  /** stable and unique; survives renaming of elements */
  name: string
  /** German sentence in the words of the field */
  titel: string
  kategorie: Kategorie
  nachrichtentyp: string
  organisation: string
  stufe: number
  /** messages of the same case that come before, oldest first */
  vorher: Nachricht[]
  bezug: Vorgangsbezug
  nachricht: Nachricht
  /** sha256 -> bytes of all Anlagen of all messages */
  anlagen: ReadonlyMap<string, Uint8Array>
  dienstantworten: Dienstantwort[]
  /** records that replace those of the project in this case, e.g. a configuration with a tie */
  abwandlung: readonly Datensatz[]
  /** sent again after the first time: unchanged, or with another content under the same UUID */
  danach?: 'nochmal' | 'veraendert'
  erwartet:
    | { ausgang: 'zugestellt' | 'zurueckgewiesen' | 'klaerung' | 'wiederholung' | 'konflikt'; code?: string }
    | undefined
  /** the model element the case is about */
  element: string | undefined
}
