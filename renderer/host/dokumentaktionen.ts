import { type Ergebnis, succeed } from '../../shared/befund.ts'
import type { Schritt } from '../../shared/dokument/diff.ts'
import { useDokument } from '../dokument/dokument.ts'
import { clientId } from './client.ts'
import type { Hostzugang } from './host.ts'

export interface Dokumentaktionen {
  open(ordner?: string): Promise<Ergebnis<undefined>>
  run(schritt: Schritt): void
  undo(): void
  redo(): void
  speichere(): Promise<Ergebnis<undefined>>
  uebernimm(): Promise<Ergebnis<undefined>>
}

/** Stand-in until renderer/dokument/aktionen.ts is there: opens, but changes nothing. */
export function createDokumentaktionen(host: Hostzugang): Dokumentaktionen {
  const nichts = async () => succeed(undefined)
  return {
    open: async (ordner) => {
      const stand = await host.rufe(
        'oeffne',
        ordner === undefined ? { client: clientId() } : { client: clientId(), ordner },
      )
      if (!stand.ok) return stand
      const { wert } = stand
      useDokument.setState({
        sitzung: wert.sitzung,
        ordner: wert.projekt.ordner,
        projekt: {
          id: wert.projekt.id,
          name: wert.projekt.name,
          datensaetze: new Map(wert.datensaetze.map((einer) => [einer.id, einer])),
          dateien: new Map(wert.dateien),
          codelisteninhalte: new Map(wert.codelisteninhalte),
          schemata: new Map(wert.schemata),
          eigeneRegeln: new Map(wert.eigeneRegeln),
        },
        positionen: new Map(wert.positionen.map((eine) => [eine.id, eine])),
        testfaelle: wert.testfaelle,
        schreibrecht: wert.schreibrecht,
        sequenz: wert.sequenz,
        gespeichert: wert.gespeichert,
        lesebefunde: wert.befunde,
      })
      return succeed(undefined)
    },
    run: () => undefined,
    undo: () => undefined,
    redo: () => undefined,
    speichere: nichts,
    uebernimm: nichts,
  }
}
