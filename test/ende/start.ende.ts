import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'

let fachwerk: Laufendes
beforeAll(async () => {
  fachwerk = await startFachwerk()
})
afterAll(() => fachwerk.close())

describe('Start', () => {
  it('zeigt das Beispielprojekt, ohne Fehler in der Konsole', async () => {
    const seite = await fachwerk.open()
    const meldungen: string[] = []
    seite.on('console', (meldung) => {
      if (meldung.type() === 'error') meldungen.push(meldung.text())
    })
    await seite.reload()
    const fenster = new Hauptfenster(seite)
    await fenster.waitFor('graph')
    expect(await seite.title()).toContain('Fachwerk')
    expect(await fenster.navigator.getByRole('treeitem').count()).toBeGreaterThan(10)
    expect(meldungen).toEqual([])
  })

  it('öffnet nichts unter einer Adresse, die schon benutzt ist', async () => {
    const adresse = await fachwerk.nextAdresse()
    const erste = await fetch(adresse, { redirect: 'manual' })
    const zweite = await fetch(adresse, { redirect: 'manual' })
    expect([erste.status, zweite.status]).toEqual([303, 401])
    expect(await zweite.text()).toContain('Eingabetaste')
  })
})
