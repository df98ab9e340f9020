/** The parts of head and attachments in plain words; they belong to no Dokument of the model. */
const WORTE: Readonly<Record<string, string>> = {
  nachrichtenkopf: 'Nachrichtenkopf',
  'identifikation.nachricht': 'Angaben zur Nachricht',
  nachrichtenUUID: 'UUID der Nachricht',
  nachrichtentyp: 'Nachrichtentyp',
  erstellungszeitpunkt: 'Erstellungszeitpunkt',
  leser: 'Leser',
  autor: 'Autor',
  kennung: 'Kennung',
  vorgangId: 'Id des Vorgangs',
  bezugNachricht: 'Nachricht, auf die geantwortet wird',
  fremdkennung: 'Fremdes Kennzeichen',
  system: 'System des fremden Kennzeichens',
  anlagen: 'Anlagen',
  anlage: 'Anlage',
  id: 'Id der Anlage',
  name: 'Name',
  typ: 'Dateityp der Anlage',
  groesse: 'Größe der Anlage',
  sha256: 'Prüfsumme der Anlage',
  fachmodellVersion: 'Version des Fachmodells',
  test: 'Testkennzeichen',
}

/** A part of the head in plain words; names that are not ours stay as they are. */
export function describeKopf(name: string): string {
  return Object.hasOwn(WORTE, name) ? (WORTE[name] ?? name) : name
}
