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
      await seite.getByRole('menuitem', { name: /Register antworten zu spät/ }).click()
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

  describe('Eine Leistung mit Gebühr', () => {
    it('was aus der Zahlung wird, entscheidet der Tester; der Vorgang geht weiter', { timeout: 240_000 }, async () => {
      const fenster = getFenster()
      const { seite } = fenster
      await fenster.openAnsicht('Graph')
      await fenster.select('Vorgang abschließen')
      await fenster.select('Gewerberegisterauszug')
      await fenster.openAnsicht('Prüfstand')
      await seite.getByRole('button', { name: 'Nachricht senden' }).click()
      const zahlungen = seite.getByRole('list', { name: 'Zahlungen' })
      await zahlungen.getByText('offen', { exact: true }).waitFor({ timeout: UEBERSETZEN_MS })
      const vorgang = seite.getByRole('region', { name: 'Demobehörde' }).getByRole('radio', { checked: true })
      expect(await vorgang.textContent()).toContain('wartet')
      await zahlungen.getByRole('button', { name: 'Bezahlen' }).click()
      await zahlungen.getByText('bezahlt', { exact: true }).waitFor({ timeout: UEBERSETZEN_MS })
      await vorgang.getByText('Zahlung gemeldet').waitFor()
      expect(await zahlungen.getByRole('button').count()).toBe(0)
    })

    it('jeder Reiter steht, wie er verlassen wurde', async () => {
      const fenster = getFenster()
      const { seite } = fenster
      await fenster.openAnsicht('Graph')
      const ueberschrift = fenster.eigenschaften.getByRole('heading').first()
      const stufe = seite.getByText(/^Stufe \d$/).last()
      expect([await ueberschrift.textContent(), await stufe.textContent()]).toEqual([
        'Gewerberegisterauszug',
        'Stufe 3',
      ])
      await fenster.reiterOf('Gewerbeanmeldung').click()
      await ueberschrift.filter({ hasText: 'Vorgang abschließen' }).waitFor()
      await fenster.reiterOf('Gewerberegisterauszug').click()
      await ueberschrift.filter({ hasText: 'Gewerberegisterauszug' }).waitFor()
      await seite.keyboard.press('Delete')
      await ueberschrift.filter({ hasText: 'Vorgang abschließen' }).waitFor()
      expect(await fenster.reiterOf('Gewerberegisterauszug').count()).toBe(0)
    })
  })
}
