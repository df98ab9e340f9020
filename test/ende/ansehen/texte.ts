import { describe, expect, it } from 'vitest'
import type { Hauptfenster } from '../seiten/hauptfenster.ts'

/** Rules and messages as text. */
export function testTexte(getFenster: () => Hauptfenster): void {
  describe('Erzeugte Texte', () => {
    it('vom gewählten Element zur Stelle der Regel und zurück in den Graph', async () => {
      const fenster = getFenster()
      const { seite } = fenster
      await fenster.select('Eingangsbestätigung')
      await fenster.openAnsicht('Regel')
      await seite.getByText(/„Eingangsbestätigung“: Stelle 1 von \d+/).waitFor()
      await seite.locator('.fw-zeile-gewaehlt').first().waitFor()
      await seite.getByRole('button', { name: 'Im Graph zeigen' }).click()
      await fenster.waitFor('graph')
    })
  })

  describe('Nachrichten', () => {
    it('werden beim Ändern geprüft, Feststellungen in den Worten des Formulars', async () => {
      const fenster = getFenster()
      const { seite } = fenster
      await fenster.openAnsicht('Nachrichten')
      await seite.getByText('gültig nach ihrem Schema').waitFor()
      await seite.locator('.view-line', { hasText: 'familienname' }).first().click()
      await seite.keyboard.press('End')
      await seite.keyboard.press('Shift+Home')
      await seite.keyboard.press('Delete')
      const feststellung = seite
        .getByRole('list', { name: 'Feststellungen zur Nachricht' })
        .getByRole('listitem')
        .first()
      await feststellung.waitFor()
      expect(await feststellung.textContent()).toMatch(/Familienname/)
      expect(await feststellung.textContent()).not.toMatch(/element|XPath|\{urn/i)
      await seite.keyboard.type('<')
      await seite.getByRole('option', { name: /familienname.*Familienname/ }).waitFor()
      await seite.keyboard.press('Escape')
      await seite.getByRole('button', { name: 'Ursprung wiederherstellen' }).click()
      await seite.getByText('gültig nach ihrem Schema').waitFor()
    })
  })
}
