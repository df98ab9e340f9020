import { applyDiff } from '../../shared/dokument/anwenden.ts'
import type { Diff } from '../../shared/dokument/diff.ts'
import type { Dokumentstand } from '../../shared/dokument/dokumentstand.ts'
import { composeDiffs } from '../../shared/dokument/verketten.ts'
import type { Projektstand } from '../../shared/host/sitzung.ts'
import type { Vergleichsstand } from '../../shared/host/vergleich.ts'
import { provideStandverzeichnis } from '../../shared/modell/standverzeichnis.ts'
import type { Ausstehender } from './ablage.ts'

/** A state as the host sends it: of the project that is opened, or of one to compare it with. */
export function createDokumentstand(stand: Projektstand | Vergleichsstand): Dokumentstand {
  const datensaetze = new Map(stand.datensaetze.map((einer) => [einer.id, einer]))
  provideStandverzeichnis(datensaetze)
  return {
    projekt: {
      id: stand.projekt.id,
      name: stand.projekt.name,
      datensaetze,
      dateien: new Map(stand.dateien),
      codelisteninhalte: new Map(stand.codelisteninhalte),
      schemata: new Map(stand.schemata),
      eigeneRegeln: new Map(stand.eigeneRegeln),
    },
    positionen: new Map(stand.positionen.map((eine) => [eine.id, eine])),
  }
}

/** A state of the document and what of it is not on disk. */
export interface Angewandtes {
  dokument: Dokumentstand
  ungespeichert: Diff
}

/**
 * The state of the host with Schritte that it has not acknowledged yet. From the first one that does not fit any more, or if
 * this window may not write any more, all are lost; their names are answered.
 */
export function applyAusstehende(
  stand: Projektstand,
  ausstehende: readonly Ausstehender[],
): Angewandtes & { verloren: string[] } {
  let dokument = createDokumentstand(stand)
  const diffs = [stand.ungespeichert]
  const verloren: string[] = []
  for (const { schritt } of ausstehende) {
    const neu = stand.schreibrecht && verloren.length === 0 ? applyDiff(dokument, schritt.diff) : undefined
    if (neu?.ok === true) {
      dokument = neu.wert
      diffs.push(schritt.diff)
    } else verloren.push(schritt.name)
  }
  return { dokument, ungespeichert: composeDiffs(diffs), verloren }
}
