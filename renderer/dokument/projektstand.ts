import type { Dokumentstand } from '../../shared/dokument/dokumentstand.ts'
import type { Projektstand } from '../../shared/host/sitzung.ts'

/** The document of the window from what the host sends when a project is opened. */
export function createDokumentstand(stand: Projektstand): Dokumentstand {
  return {
    projekt: {
      id: stand.projekt.id,
      name: stand.projekt.name,
      datensaetze: new Map(stand.datensaetze.map((einer) => [einer.id, einer])),
      dateien: new Map(stand.dateien),
      codelisteninhalte: new Map(stand.codelisteninhalte),
      schemata: new Map(stand.schemata),
      eigeneRegeln: new Map(stand.eigeneRegeln),
    },
    positionen: new Map(stand.positionen.map((eine) => [eine.id, eine])),
  }
}
