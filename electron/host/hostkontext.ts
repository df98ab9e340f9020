import { type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import type { HostEreignis } from '../../shared/host.ts'
import type { Ausfuehrung } from './ausfuehrung/ausfuehrung.ts'
import type { DruckePdf } from './konzept/pdf.ts'
import type { Sitzung } from './sitzung/sitzung.ts'
import { createUnbekanntBefund } from './sitzung/sitzungsbefunde.ts'

/** Progress and end of an Auftrag (long work that answers at once with its id). */
export interface Auftragslauf {
  auftrag: string
  abbruch: AbortSignal
  fortschritt(erledigt: number, gesamt: number, text: string): void
}

/** What the methods of the host share: open projects, warm engines, events, long work. */
export interface Hostkontext {
  findSitzung(id: string): Sitzung | undefined
  /** The real path of a folder, if projects may be read from there. */
  resolveErlaubten(ordner: string): Promise<Ergebnis<string>>
  /** Compiles and runs stylesheets; started with the first use, stopped with the host. */
  ausfuehrung(): Ausfuehrung
  /** One with engines of its own for work that would hold up the shared one; the caller stops it. */
  startEigeneAusfuehrung(): Ausfuehrung
  /** how PDF is printed, where that is not by an installed browser */
  druckePdf?: DruckePdf | undefined
  emit(ereignis: HostEreignis): void
  /** Runs long work beside the call; its exceptions become a Befund. Emits `fertig` with the result itself. */
  startAuftrag(run: (lauf: Auftragslauf) => Promise<void>): string
}

/** The Sitzung of a call, or the Befund that it is not open. */
export function resolveSitzung(kontext: Hostkontext, id: string): Ergebnis<Sitzung> {
  const sitzung = kontext.findSitzung(id)
  if (sitzung !== undefined) return succeed(sitzung)
  return fail(createUnbekanntBefund())
}
