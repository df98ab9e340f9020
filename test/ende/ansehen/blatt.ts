import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listVerstoesse, WCAG } from '../barrierefreiheit.ts'
import type { Hauptfenster } from '../seiten/hauptfenster.ts'

/** Expressions are edited in the sheet below the graph; the test takes back what it changes. */
export function testBlatt(getFenster: () => Hauptfenster): void {
  describe('Bedingung bearbeiten', () => {
    it('behält einen Entwurf mit Lücken, probiert ihn aus und übernimmt ihn als einen Schritt', {
      timeout: 120_000,
    }, async () => {
      const fenster = getFenster()
      const { seite } = fenster
      await fenster.openAnsicht('Graph')
      await fenster.select('Gewerbeschein in die E-Akte')
      await fenster.eigenschaften.getByRole('button', { name: 'Bedingung festlegen' }).click()
      const blatt = seite.getByRole('region', { name: 'Bedingung bearbeiten' })
      await blatt.getByRole('button', { name: 'Erste Zeile anlegen' }).click()
      await chooseIn(seite, 'Datenfeld', /^Rechtsform ?Auswahl/)
      await blatt.getByText('Entwurf, noch nicht im Modell: eine Angabe fehlt').waitFor()
      await seite.keyboard.press('Escape')
      await fenster.eigenschaften.getByText('Entwurf mit Lücken').waitFor()

      await fenster.eigenschaften.getByRole('button', { name: 'Bedingung bearbeiten' }).click()
      await chooseIn(seite, 'Aussage', /^ist angegeben$/)
      await blatt.getByText('Im Modell', { exact: true }).waitFor()
      await blatt.getByRole('button', { name: 'trifft nicht zu' }).click()
      await blatt.getByRole('status').getByText('Trifft nicht zu').waitFor()
      expect(await listVerstoesse(seite, WCAG, '.blatt')).toEqual([])
      expect(await seite.getByRole('button', { name: /Rückgängig: .*Bedingung festlegen/ }).count()).toBe(1)

      await blatt.getByRole('button', { name: 'Fertig' }).click()
      await fenster.undo()
      await fenster.eigenschaften.getByRole('button', { name: 'Bedingung festlegen' }).waitFor()
    })
  })
}

async function chooseIn(seite: Page, feld: string, text: RegExp): Promise<void> {
  await seite
    .getByRole('combobox', { name: feld, exact: true })
    .or(seite.getByRole('textbox', { name: feld, exact: true }))
    .first()
    .click()
  await seite.getByRole('option', { name: text }).first().click()
}
