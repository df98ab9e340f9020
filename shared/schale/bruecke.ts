/**
 * What Electron's preload gives the window, and the channels behind it (VERTRAEGE 20). Only texts cross: calls and events are
 * JSON, so nothing that structured clone could carry beyond plain JSON reaches the host.
 */
export const KANAL = {
  melde: 'fachwerk:melde',
  rufe: 'fachwerk:rufe',
  ereignis: 'fachwerk:ereignis',
  menuebefehl: 'fachwerk:menuebefehl',
  abschied: 'fachwerk:abschied',
  waehleOrdner: 'fachwerk:waehleOrdner',
  abgelegt: 'fachwerk:abgelegt',
} as const

/** What a folder is chosen for: a project to open, a place for a new one, or a project to compare with. */
export const ORDNERZWECKE = ['projekt', 'ort', 'vergleich'] as const
export type Ordnerzweck = (typeof ORDNERZWECKE)[number]

export interface Bruecke {
  /** Tells which client this window is; calls that name another one are refused. Answers with an Ergebnis. */
  melde(client: string): Promise<string>
  /** Calls a method of the host contract with its input; answers with its Ergebnis. */
  rufe(methode: string, eingabe: string): Promise<string>
  beobachte(empfaenger: (ereignis: string) => void): void
  /** Called with the id of a command of the window that was chosen in the application menu. */
  beiMenuebefehl(empfaenger: (id: string) => void): void
  /** Lets the user choose a folder, which the window may name from then on. Answers with an Ergebnis: `{ordner?}`. */
  waehleOrdner(zweck: Ordnerzweck): Promise<string>
  /** Opens the project in a folder, or with a project file, that was dropped onto the window (a `File`); answers with an Ergebnis. */
  oeffneAbgelegtes(datei: object): Promise<string>
  /** Called when the window is to close; it waits until the promise is settled, but not for long. */
  beiAbschied(empfaenger: () => Promise<void>): void
}

/** Name of the bridge on the window's global object. */
export const BRUECKENNAME = 'fachwerk'
