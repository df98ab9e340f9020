import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { Hauptfenster, UEBERSETZEN_MS } from './seiten/hauptfenster.ts'

let fachwerk: Laufendes
beforeAll(async () => {
  fachwerk = await startFachwerk()
})
afterAll(() => fachwerk.close())

describe('Abnahme im Fenster', () => {
  it('führt einen Testfall aus und zeigt Nachricht, Erwartung und Lieferung', { timeout: 240_000 }, async () => {
    const seite = await fachwerk.open()
    const fenster = new Hauptfenster(seite)
    await fenster.openAnsicht('Abnahme')
    await seite.getByRole('searchbox', { name: 'Testplan durchsuchen' }).fill('Neugründung in Nachbarstadt')
    const baum = seite.getByRole('tree', { name: 'Testplan' })
    await baum
      .getByRole('treeitem', { name: /Neugründung in Nachbarstadt/ })
      .first()
      .click()
    await seite.getByText('bestanden').first().waitFor({ timeout: UEBERSETZEN_MS })
    await seite.getByText('Erwartet', { exact: false }).first().waitFor()
    expect(await seite.getByRole('button', { name: 'Im Graph zeigen' }).count()).toBe(1)
  })
})
