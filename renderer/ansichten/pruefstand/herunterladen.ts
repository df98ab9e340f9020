import type { Dokumentquelle } from '../../../shared/host/pruefstand.ts'
import type { HostWert } from '../../../shared/host.ts'
import type { Hostzugang } from '../../host/host.ts'

/** Fetches a file of the Prüfstand and gives it to the browser to save. */
export async function saveInhalt(host: Hostzugang, sitzung: string, quelle: Dokumentquelle): Promise<void> {
  const ergebnis = await host.rufe('pruefstandDokument', { sitzung, quelle })
  if (ergebnis.ok) saveDatei(ergebnis.wert)
}

export function saveDatei({ name, text, inhalt }: HostWert<'pruefstandDokument'>): void {
  const bytes = text ?? Uint8Array.from(atob(inhalt ?? ''), (zeichen) => zeichen.charCodeAt(0))
  // never a type that the browser would show in a tab of this origin
  const adresse = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const verweis = document.createElement('a')
  verweis.href = adresse
  verweis.download = name
  verweis.click()
  URL.revokeObjectURL(adresse)
}
