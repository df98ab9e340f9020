import type { Dokumentquelle } from '../../../shared/host/pruefstand.ts'
import type { HostWert } from '../../../shared/host.ts'
import { decodeBytes } from '../../bausteine/bytes.ts'
import { saveDatei } from '../../bausteine/herunterladen.ts'
import type { Hostzugang } from '../../host/hostzugang.ts'

/** Fetches a file of the Prüfstand and gives it to the browser to save. */
export async function saveInhalt(host: Hostzugang, sitzung: string, quelle: Dokumentquelle): Promise<void> {
  const ergebnis = await host.rufe('pruefstandDokument', { sitzung, quelle })
  if (ergebnis.ok) saveDokument(ergebnis.wert)
}

export function saveDokument({ name, text, inhalt }: HostWert<'pruefstandDokument'>): void {
  saveDatei(name, text ?? decodeBytes(inhalt ?? ''))
}
