import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listVerstoesse, WCAG } from '../barrierefreiheit.ts'
import type { Hauptfenster } from '../seiten/hauptfenster.ts'

/**
 * Expressions are edited in the sheet below the graph; the test takes back what it changes. On a model with an error, since a new
 * condition is a new rule: nobody waits for it here, but the host would compile it for seconds.
 */
export function testBlatt(getFenster: () => Hauptfenster): void {
  describe('Bedingung bearbeiten', () => {
    it('behält einen Entwurf mit Lücken, probiert ihn aus und übernimmt ihn als einen Schritt', {
      timeout: 120_000,
    }, async () => {
      const fenster = getFenster()
      const { seite } = fenster
      await fenster.openAnsicht('Graph')
      await fenster.select('Anmeldung ablegen')
      await fenster.eigenschaften.getByRole('button', { name: 'Bedingung festlegen' }).click()
      const blatt = seite.getByRole('region', { name: 'Bedingung bearbeiten' })
      await blatt.getByRole('button', { name: 'Erste Zeile anlegen' }).click()
      await chooseIn(seite, 'Datenfeld', /^Rasse ?Auswahl/)
      await blatt.getByText('Entwurf, noch nicht im Modell: eine Angabe fehlt').waitFor()
      await seite.keyboard.press('Escape')
      await fenster.eigenschaften.getByText('Entwurf mit Lücken').waitFor()

      await fenster.eigenschaften.getByRole('button', { name: 'Bedingung bearbeiten' }).click()
      await chooseIn(seite, 'Aussage', /^ist angegeben$/)
      await blatt.getByText('Im Modell', { exact: true }).waitFor()
      // the focus is still in the list
      await fenster.undo()
      await blatt.getByText('Noch keine Bedingung').waitFor()
      await fenster.redo()
      await blatt.getByText('Im Modell', { exact: true }).waitFor()
      await blatt.getByRole('button', { name: 'trifft nicht zu' }).click()
      await blatt.getByRole('status').getByText('Trifft nicht zu').waitFor()
      expect(await listVerstoesse(seite, WCAG, '.blatt')).toEqual([])
      expect(await seite.getByRole('button', { name: /Rückgängig: .*Bedingung festlegen/ }).count()).toBe(1)

      await blatt.getByRole('button', { name: 'Fertig' }).click()
      await fenster.undo()
      await fenster.eigenschaften.getByRole('button', { name: 'Bedingung festlegen' }).waitFor()
    })

    it('legt in Auswahllisten an, was fehlt: mit der Änderung zusammen ein Schritt', { timeout: 120_000 }, async () => {
      const fenster = getFenster()
      const { seite } = fenster
      const rueckgaengig = seite.getByRole('button', { name: /^Rückgängig/ })
      await fenster.select('Hund anmelden')
      await fenster.eigenschaften.getByRole('button', { name: 'Anliegensklärung bearbeiten' }).click()
      const folge = seite.getByRole('combobox', { name: 'Folge von Antwort 1 auf Frage 1' })
      const bisher = await folge.inputValue()
      // pasted into the closed list: Enter takes the match as if it had been typed
      await folge.click()
      await folge.press('Escape')
      await folge.press('Control+a')
      await seite.keyboard.insertText('Anmeldung eines Vereins')
      await seite.getByRole('option', { name: '„Anmeldung eines Vereins“ als Vorgangstyp anlegen' }).waitFor()
      await folge.press('Enter')
      await expect.poll(() => folge.inputValue()).toBe('Anmeldung eines Vereins')
      // nothing is typed beside the value: undo means the last step, and the focus stays
      await folge.press('Control+z')
      await expect.poll(() => folge.inputValue()).toBe(bisher)
      expect(await folge.and(seite.locator(':focus')).count()).toBe(1)

      await fenster.select('Nummer des Chips')
      await fenster.eigenschaften.getByRole('button', { name: 'Bedingung festlegen' }).click()
      const blatt = seite.getByRole('region', { name: 'Pflicht, wenn … bearbeiten' })
      await blatt.getByRole('button', { name: 'Erste Zeile anlegen' }).click()
      const feld = blatt.getByRole('combobox', { name: 'Datenfeld' })
      await feld.click()
      await feld.pressSequentially('Mit Chip')
      await seite.getByRole('option', { name: '„Mit Chip“ als Datenfeld (Ja/Nein)' }).waitFor()
      await feld.press('Enter')
      await blatt.getByText('Im Modell', { exact: true }).waitFor()
      await rueckgaengig.click()
      await expect.poll(() => fenster.speicherstand.textContent()).toMatch(/^Gespeichert/)
      await blatt.getByRole('button', { name: 'Fertig' }).click()
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
