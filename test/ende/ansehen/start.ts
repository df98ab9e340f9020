import { expect, it } from 'vitest'
import type { Laufendes } from '../fenster.ts'
import type { Hauptfenster } from '../seiten/hauptfenster.ts'

/** The window opens, and only once by each address. */
export function testStart(getFachwerk: () => Laufendes, getFenster: () => Hauptfenster): void {
  it('zeigt das Beispielprojekt, ohne Fehler in der Konsole', async () => {
    const fenster = getFenster()
    const { seite } = fenster
    const meldungen: string[] = []
    seite.on('console', (meldung) => {
      if (meldung.type() === 'error') meldungen.push(meldung.text())
    })
    await seite.reload()
    await fenster.waitFor('graph')
    expect(await seite.title()).toContain('Fachwerk')
    expect(await fenster.navigator.getByRole('treeitem').count()).toBeGreaterThan(10)
    expect(meldungen).toEqual([])
  })

  it('öffnet nichts unter einer Adresse, die schon benutzt ist', async () => {
    const adresse = await getFachwerk().nextAdresse()
    const erste = await fetch(adresse, { redirect: 'manual' })
    const zweite = await fetch(adresse, { redirect: 'manual' })
    expect([erste.status, zweite.status]).toEqual([303, 401])
    expect(await zweite.text()).toContain('Eingabetaste')
  })
}
