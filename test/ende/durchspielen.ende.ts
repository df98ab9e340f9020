import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'
import { Spiel } from './seiten/spiel.ts'

let fachwerk: Laufendes
beforeAll(async () => {
  fachwerk = await startFachwerk()
})
afterAll(() => fachwerk.close())

describe('Eine Nachricht durchspielen', () => {
  it('zeigt die sechs Antworten und begründet jede Zustellung; Stufe und Organisation wechseln, Zustellweg fehlt, rückgängig', {
    timeout: 240_000,
  }, async () => {
    const seite = await fachwerk.open()
    const fenster = new Hauptfenster(seite)
    await fenster.waitFor('graph')
    const spiel = new Spiel(seite)
    await spiel.open()
    await spiel.chooseNachricht('Neugründung in Nachbarstadt')
    await spiel.goToEnde()
    expect(await spiel.antworten.getByRole('listitem').count()).toBe(6)
    const zustellungen = spiel.zustellungen.getByRole('listitem')
    expect(await zustellungen.count()).toBeGreaterThan(1)
    for (const zustellung of await zustellungen.allInnerTexts())
      expect(zustellung.split('\n').length).toBeGreaterThan(1)

    // another stage: other deliveries, both rules named
    await spiel.chooseStufe(4)
    await spiel.vergleich.getByText(/Stufe \d → Stufe 4/).waitFor({ timeout: 120_000 })
    expect(await spiel.vergleich.textContent()).toMatch(/[0-9a-f]{8}/)
    expect(await spiel.vergleich.getByRole('listitem').count()).toBeGreaterThan(0)

    // another Organisation at the same stage: the same rule
    await spiel.chooseOrganisation('Musterstadt')
    await spiel.vergleich.getByText(/Regel unverändert/).waitFor({ timeout: 120_000 })
  })
})
