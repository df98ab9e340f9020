/** Messages between the host and the child process in which Saxon runs. Plain data only: they cross a process border. */

/** Bounds of one transformation inside the child process. */
export interface Laufgrenzen {
  zeitlimitMs: number
  maximaleAusgabe: number
  maximaleTiefe: number
  maximaleMeldungen: number
  maximaleMeldungslaenge: number
}

export type Parameterwert = { xml: string } | { text: string }

/** A parameter on its way: a long text goes to a child only once, `behalte` under a number, afterwards the number does. */
export type Kindparameter = Parameterwert | { xml: string; behalte: number } | { behalten: number }

export type Kindauftrag =
  | {
      art: 'transformiere'
      stylesheet: string
      /** sent only when the child does not hold the stylesheet yet */
      sef?: string
      /** stylesheets the child shall drop */
      vergiss: readonly string[]
      quelle: string
      modus?: string
      parameter: Readonly<Record<string, Kindparameter>>
      /** numbers of texts the child shall drop */
      vergissTexte?: readonly number[]
      grenzen: Laufgrenzen
    }
  | { art: 'uebersetze'; hauptmodul: string; module: Readonly<Record<string, string>> }

export interface Meldung {
  text: string
  code?: string
}

/** Why a job ended without result; `verbraucht` asks the host to replace the process. */
export interface Kindfehler {
  grund: 'regel' | 'eingabe' | 'ergebnis' | 'ausgabe' | 'speicher' | 'rekursion' | 'zeitlimit' | 'uebersetzung'
  text: string
  code?: string
  zeile?: number
  modul?: string
  meldungen: Meldung[]
  verbraucht: boolean
}

/** Exit code by which the child tells that a stylesheet flooded it with messages. */
export const ENDE_DURCH_MELDUNGEN = 77

export type Kindantwort =
  | { art: 'bereit' }
  | { art: 'ergebnis'; xml: string; meldungen: Meldung[] }
  | { art: 'sef'; sef: string }
  | { art: 'fehler'; fehler: Kindfehler }
