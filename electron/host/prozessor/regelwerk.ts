import type { Ergebnis } from '../../../shared/befund.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'

/** A stylesheet as text: its principal module and the modules that this may import by name. */
export interface Stylesheet {
  /** for the log: which one it is, e.g. `gewerbeanmeldung/stufe-2` */
  name: string
  text: string
  module?: Readonly<Record<string, string>>
  /** XML texts by name that go with every run of it, besides those of the run */
  parameter?: Readonly<Record<string, string>>
}

/** Files of an XSD by name, with the one to start from. */
export interface Schemaquelle {
  haupt: string
  dateien: Readonly<Record<string, string>>
}

/**
 * The texts that the processor runs. They come from the generator or, unchanged, from a folder (`teste --regeln`); the
 * processor itself knows nothing of how they are made.
 */
export interface Regelwerk {
  readRegel(leistung: string, stufe: Umsetzungsstufe): Ergebnis<Stylesheet>
  readProjektion(nachrichtentyp: string): Ergebnis<Stylesheet>
  /** `fassung`: the Nachrichtentyp that an incoming message becomes; it decides where a Zuordnung is several texts */
  readZuordnung(zuordnung: string, fassung?: string): Ergebnis<Stylesheet>
  readSchema(nachrichtentyp: string): Ergebnis<Schemaquelle>
  /** the Organisation that handles a Leistung, after at most one redirection */
  resolveUmlenkung(organisation: string, leistung: string): Ergebnis<string>
  /** configuration of the handling Organisation as XML */
  readKonfiguration(organisation: string, leistung: string, stufe: Umsetzungsstufe): Ergebnis<string>
}

/**
 * Runs a stylesheet over one XML text, with XML texts as parameters. The implementation checks the source before compiling
 * it and runs it where it can do no harm.
 */
export type Transformiere = (
  stylesheet: Stylesheet,
  quelle: string,
  parameter: Readonly<Record<string, string>>,
) => Promise<Ergebnis<string>>
