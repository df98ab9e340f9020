import type { Befund, Schwere } from '../befund.ts'
import type { Schritt } from '../dokument/diff.ts'
import type { Datensatz, DatensatzNachArt } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'
import type { Aenderung } from './beispielprojekt.ts'
import type { Einsatz } from './einsaetze.ts'
import type { Leistungssicht } from './modellsicht.ts'

/** Where a modeller has to act. */
export interface Fundort {
  /** id of the record */
  element: string
  /** absolute Feldpfad */
  feld?: string
  /** JSON pointer in the record */
  pfad?: string
  /** what tells several Funde at one place apart: mostly the id of the other element, else a code, a stage, a key */
  bezug?: string
}

/** What a rule found; code, remedy and file are added by the model check. */
export interface Fund extends Fundort {
  /** one German sentence, at most 80 characters unless names are long */
  satz: string
  /** where it differs from that of the rule */
  schwere?: Schwere
  einzelheiten?: string
  /** what `behebe` of the rule would do here, as on a button: "Version 3.0 verwenden" */
  behebung?: string
}

/** An exception from a rule, and the Befund it excepts; undefined where there is none any more. */
export interface Ausnahmestand {
  ausnahme: DatensatzNachArt['ausnahme']
  befund: Befund | undefined
}

/**
 * What a rule can be asked about. A record of a kind, any record, a Leistung with its parts, a Leistung in an Organisation, the
 * project as a whole; last of all, what became of the exceptions. The smaller the thing, the less is checked again after an edit.
 */
export interface Gegenstaende extends Omit<DatensatzNachArt, 'leistung'> {
  datensatz: Datensatz
  leistung: Leistungssicht
  einsatz: Einsatz
  projekt: Projekt
  ausnahmen: readonly Ausnahmestand[]
}

/** One function for each kind of thing the rule looks at; a function of its arguments alone, and it must not fail on any project. */
export type Pruefteile = {
  [G in keyof Gegenstaende]?: (gegenstand: Gegenstaende[G], projekt: Projekt) => Iterable<Fund>
}

export const REGELTHEMEN = [
  'Struktur',
  'Ablauf',
  'Stufen',
  'Nachrichten',
  'Datenfelder',
  'Codelisten',
  'Bedingungen',
  'Namen',
  'Katalog',
  'Datenschutz',
  'Akten und Zahlung',
  'Organisationen',
  'Produkte und Zuordnungen',
  'Konzepte',
] as const
export type Regelthema = (typeof REGELTHEMEN)[number]

/** The help page of a rule, beside title, explanation and remedy. */
export interface Regelhilfe {
  thema: Regelthema
  /** what goes wrong otherwise */
  warum: string
  /** where that comes from: law, standard, chapter of the guide, or what the generated rule does */
  quelle: string
  /** the same matter wrong and right */
  falsch: string
  richtig: string
  /** how it is mended in the window, one step each */
  schritte: readonly string[]
}

/** One rule of the model check. Its code is `modell.` and the name of its file. */
export interface Pruefregel {
  titel: string
  /** for the modeller: what is checked */
  erlaeuterung: string
  hilfe: Regelhilfe
  schwere: Schwere
  abhilfe: string
  pruefe: Pruefteile
  /** the quick repair of a Fund that names one in `behebung` */
  behebe?(projekt: Projekt, ort: Fundort): Schritt
  /** changes to the Beispielprojekt: one that the rule accepts, one that it finds */
  beispiele: { gueltig: Aenderung; ungueltig: Aenderung }
}
