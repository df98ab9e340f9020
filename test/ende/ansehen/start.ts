import { expect, it } from 'vitest'
import { type Laufendes, listFehler } from '../fenster.ts'
import type { Hauptfenster } from '../seiten/hauptfenster.ts'

/** The window opens, and only once by each address. */
export function testStart(getFachwerk: () => Laufendes, getFenster: () => Hauptfenster): void {
  it('zeigt das Beispielprojekt, ohne Fehler in der Konsole', async () => {
    const fenster = getFenster()
    const { seite } = fenster
    await fenster.waitFor('graph')
    expect(await seite.title()).toContain('Fachwerk')
    expect(await fenster.navigator.getByRole('treeitem').count()).toBeGreaterThan(10)
    // with one Leistung alone the interface of payments recognises nothing: a warning, no error
    await seite
      .getByRole('contentinfo')
      .getByRole('button', { name: /^0\s*Fehler\s*1\s*Warnung/ })
      .waitFor()
    expect(listFehler(seite)).toEqual([])
  })

  it('öffnet nichts unter einer Adresse, die schon benutzt ist', async () => {
    const adresse = await getFachwerk().nextAdresse()
    const erste = await fetch(adresse, { redirect: 'manual' })
    const zweite = await fetch(adresse, { redirect: 'manual' })
    expect([erste.status, zweite.status]).toEqual([303, 401])
    expect(await zweite.text()).toContain('Eingabetaste')
  })
}
