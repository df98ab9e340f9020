import { describe, expect, it } from 'vitest'
import { type Hauptfenster, UEBERSETZEN_MS } from '../seiten/hauptfenster.ts'

/** An application goes all the way through the test bench. */
export function testPruefstand(getFenster: () => Hauptfenster): void {
  describe('Vom Antrag bis zur Akte', () => {
    it('ein ausgefüllter Antrag kommt bei der Behörde an, wird beantwortet und liegt in der E-Akte', {
      timeout: 240_000,
    }, async () => {
      const fenster = getFenster()
      const { seite } = fenster
      await fenster.openAnsicht('Antrag')
      await seite.getByRole('button', { name: 'Mit Beispiel füllen' }).click()
      await seite.getByRole('menuitem', { name: /Außenstelle Nord/ }).click()
      await seite.getByRole('button', { name: 'Antrag absenden' }).first().click()
      await seite.getByRole('button', { name: 'Im Prüfstand ansehen' }).click({ timeout: UEBERSETZEN_MS })

      await fenster.waitFor('pruefstand')
      const behoerde = seite.getByRole('region', { name: 'Demobehörde' })
      const vorgang = behoerde.getByRole('radio').first()
      await vorgang.click()
      await behoerde.getByRole('button', { name: 'Eingang bestätigen' }).click()
      await seite.getByRole('button', { name: 'Antwort senden' }).click()
      await behoerde.getByText('in Bearbeitung').first().waitFor({ timeout: UEBERSETZEN_MS })

      const akten = seite.getByRole('region', { name: 'Demo-DMS' })
      await akten.getByRole('treeitem').first().waitFor()
      expect(await akten.getByRole('treeitem').count()).toBeGreaterThan(2)
      await akten.getByRole('treeitem', { name: 'Eingangsbestätigung' }).waitFor()
      expect(await akten.locator('iframe').getAttribute('sandbox')).toBe('')
    })
  })
}
