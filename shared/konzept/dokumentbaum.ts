/**
 * A document as data: what every concept is built as and every writer (HTML, Word, PDF) starts from. It knows nothing of
 * the model and nothing of any format; texts are plain texts, writers escape them.
 */
export interface Dokumentbaum {
  titel: string
  untertitel: string
  /** what stands under the title: for whom, which version */
  angaben: readonly Angabe[]
  kapitel: readonly Kapitel[]
  /** chapters are short and follow one another; otherwise each begins on a new page */
  fortlaufend?: true
}

export interface Angabe {
  name: string
  wert: string
}

export interface Kapitel {
  /** unique in the document; stays when chapters come or go */
  id: string
  titel: string
  inhalt: readonly Block[]
  unterkapitel: readonly Kapitel[]
}

/** A line of text with marked pieces. */
export type Text = string | readonly (string | Auszeichnung)[]

export type Auszeichnung =
  | { art: 'stark'; text: string }
  | { art: 'code'; text: string }
  /** `ziel`: id of a Kapitel or number of an Anforderung of the same document */
  | { art: 'verweis'; text: string; ziel: string }

export type Block = Absatz | Liste | Tabelle | Anforderung | Bild | Quelltext

export interface Absatz {
  art: 'absatz'
  text: Text
}

export interface Liste {
  art: 'liste'
  punkte: readonly Text[]
}

export interface Tabelle {
  art: 'tabelle'
  /** says what the table shows; also its accessible name */
  titel: string
  spalten: readonly Spalte[]
  zeilen: readonly Tabellenzeile[]
}

export interface Spalte {
  titel: string
  /** share of the width; all shares of a table together are the whole */
  anteil: number
}

export interface Tabellenzeile {
  /** place that a `verweis` can lead to */
  id?: string
  /** how deep the first cell is indented */
  tiefe?: number
  /** a row that only groups those below it */
  gruppe?: boolean
  zellen: readonly Text[]
}

/** A requirement under a number that stays. */
export interface Anforderung {
  art: 'anforderung'
  nummer: string
  satz: Text
  /** legal basis or reason */
  grund?: Text
  einzelheiten: readonly (Absatz | Liste | Tabelle)[]
  /** id of the model element it comes from; for lists, not for readers */
  element?: string
}

export interface Bild {
  art: 'bild'
  titel: string
  /** what the picture shows, in words */
  beschreibung: string
  svg: string
  breite: number
  hoehe: number
}

export interface Quelltext {
  art: 'quelltext'
  titel: string
  sprache: 'xml'
  text: string
}

export function absatz(...text: (string | Auszeichnung)[]): Absatz {
  return { art: 'absatz', text }
}

export function liste(punkte: readonly Text[]): Liste {
  return { art: 'liste', punkte }
}

export function verweis(text: string, ziel: string): Auszeichnung {
  return { art: 'verweis', text, ziel }
}

export function code(text: string): Auszeichnung {
  return { art: 'code', text }
}

export function kapitel(
  id: string,
  titel: string,
  inhalt: readonly Block[],
  unterkapitel: readonly Kapitel[] = [],
): Kapitel {
  return { id, titel, inhalt, unterkapitel }
}

/** A text without its marks. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((teil) => (typeof teil === 'string' ? teil : teil.text)).join('')
}
