/**
 * A neutral Nachricht as data: what the evaluator reads, what forms and test generators write. The XML form is described
 * in `generator/schnittstelle/kopf.xsd` and the generated XSD of the Nachrichtentyp.
 */
export interface Nachricht {
  /** id of the Nachrichtentyp */
  nachrichtentyp: string
  fachmodellVersion: string
  test: boolean
  kopf: Nachrichtenkopf
  anlagen: Anlage[]
  /** id of the Dokument -> its content; a Dokument that is missing is absent */
  dokumente: Record<string, Gruppenwert>
}

export interface Nachrichtenkopf {
  nachrichtenUUID: string
  /** xs:dateTime with timezone */
  erstellungszeitpunkt: string
  leser: Beteiligter
  autor: Beteiligter
  vorgangId?: string
  /** UUID of the Nachricht that this one answers */
  bezugNachricht?: string
  fremdkennungen: Fremdkennung[]
}

export interface Beteiligter {
  kennung: string
  name: string
}

export interface Fremdkennung {
  system: string
  kennung: string
}

/** Attachment as it stands in the message: its bytes are in the content-addressed store under `sha256`. */
export interface Anlage {
  /** NCName, unique in the message; fields of Datentyp datei refer to it */
  id: string
  name: string
  typ: string
  groesse: number
  sha256: string
}

/** Occurrences by id of the placing record (datenfeld, datenfeldgruppe, baukastenverwendung); absent means none. */
export interface Gruppenwert {
  [id: string]: Feldwert[]
}

/** A leaf is its lexical form in XML; a `zeitraum` is `beginn/ende`, a `datei` the id of its Anlage. */
export type Feldwert = string | Gruppenwert
