import type { Befund, Ergebnis } from '../../shared/befund.ts'
import { meldeAusgang } from '../arbeitsplatz/meldungen.ts'
import type { Dokumentaktionen } from '../dokument/aktionen.ts'
import { useDokument } from '../dokument/dokument.ts'

/** The rules are only needed by who repairs or reads about them; asked for early, they are there when the key is pressed. */
export function loadBehebung() {
  return import('../../shared/pruefung/behebeBefunde.ts')
}

/** Runs the quick repairs of these Befunde as one step; what speaks against it is told. */
export async function behebe(aktionen: Dokumentaktionen, befunde: readonly Befund[]): Promise<void> {
  const { createBehebung } = await loadBehebung()
  const run = (): Ergebnis<undefined> => {
    const { projekt, positionen } = useDokument.getState()
    if (projekt === undefined) return { ok: true, wert: undefined }
    const schritt = createBehebung({ projekt, positionen }, befunde)
    return schritt.ok ? aktionen.run(schritt.wert) : schritt
  }
  await meldeAusgang(Promise.resolve(run()))
}

/** All Befunde that can be mended as this one: the same rule has a repair for them. */
export function listGleiche(alle: readonly Befund[], { code }: Befund): Befund[] {
  return alle.filter((befund) => befund.code === code && befund.behebung !== undefined)
}
