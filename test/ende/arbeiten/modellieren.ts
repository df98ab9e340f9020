import { describe, expect, it } from 'vitest'
import { listVerstoesse, WCAG } from '../barrierefreiheit.ts'
import type { Hauptfenster } from '../seiten/hauptfenster.ts'

/** The same model in several views; each change is one step that is taken back. */
export function testModellieren(getFenster: () => Hauptfenster): void {
  describe('Modellieren', () => {
    it('eine gezogene Nachricht bekommt in der Matrix ihren Zustellweg, wird gesucht und umbenannt', async () => {
      const fenster = getFenster()
      const { seite } = fenster
      const fluss = seite.getByRole('region', { name: /^Nachrichtenfluss/ })
      await fenster.openAnsicht('Nachrichtenfluss')
      await fenster.select('Gewerbeanmeldung')
      const band = await fluss.getByRole('button', { name: /^Teilleistung Registereintragungen prüfen/ }).boundingBox()
      const [von, an] = await Promise.all(
        ['Zuständige Stelle', 'Finanzamt'].map((rolle) =>
          fluss.getByRole('button', { name: new RegExp(`^Rolle ${rolle}`) }).boundingBox(),
        ),
      )
      if (!(band && von && an)) throw new Error('Der Nachrichtenfluss fehlt')
      const y = band.y + band.height / 2
      await seite.mouse.move(von.x + von.width / 2, y)
      await seite.mouse.down()
      await seite.mouse.move(an.x + an.width / 2, y, { steps: 4 })
      await seite.mouse.up()
      await fluss.getByLabel('Name der Nachricht').fill('Auskunft einholen')
      await seite.keyboard.press('Enter')
      await fluss.getByRole('button', { name: /Auskunft einholen, von Zuständige Stelle an Finanzamt/ }).waitFor()

      await fenster.openAnsicht('Zustellwege')
      const zelle = seite.getByRole('gridcell', {
        name: 'Auskunft einholen an Finanzamt über Fachverfahren: kein Zustellweg',
      })
      await zelle.focus()
      await seite.keyboard.press('Enter')
      const weg = seite.getByRole('button', { name: /^Zustellweg Auskunft einholen über Fachverfahren, Stufe 2 bis 4/ })
      await weg.waitFor()
      await seite.keyboard.press('Control+ArrowLeft')
      await seite
        .getByRole('button', { name: /^Zustellweg Auskunft einholen über Fachverfahren, Stufe 2 bis 3/ })
        .waitFor()

      await seite.keyboard.press('Control+Shift+F')
      await seite.getByLabel('Im Projekt suchen', { exact: true }).fill('Auskunft einholen')
      await seite.getByLabel('Ersetzen durch').fill('Angaben einholen')
      const ersetzen = seite.getByRole('button', { name: /^\d+ Fundstellen ersetzen$/ })
      await ersetzen.waitFor()
      expect(await listVerstoesse(seite, WCAG, '[data-bereich="unten"]')).toEqual([])
      await ersetzen.click()
      await seite.getByRole('button', { name: /^Zustellweg Angaben einholen über Fachverfahren/ }).waitFor()

      for (let schritt = 0; schritt < 5; schritt += 1) {
        await seite.getByRole('button', { name: /^Rückgängig/ }).click()
      }
      await expect.poll(() => fenster.speicherstand.textContent()).toMatch(/^Gespeichert/)
      await seite.keyboard.press('Control+Alt+ArrowLeft')
      await seite.getByRole('tab', { name: 'Zustellwege', exact: true, selected: false }).waitFor()
    }, 120_000)

    it('ein abgelehnter Text bleibt beim Wechsel der Auswahl, und ein Befund steht an seinem Wert', async () => {
      const fenster = getFenster()
      const { seite, eigenschaften } = fenster
      await fenster.openAnsicht('Graph')
      await fenster.select('Registereintragungen prüfen')
      const name = eigenschaften.getByLabel('Name', { exact: true })
      await name.fill('')
      await fenster.select('Unterlagen nachfordern')
      await expect.poll(() => name.inputValue()).toBe('Unterlagen nachfordern')
      await seite.getByRole('button', { name: '1 Text nicht übernommen' }).click()
      await name.and(seite.locator(':focus')).waitFor()
      expect(await name.inputValue()).toBe('')
      await eigenschaften.getByRole('alert').filter({ hasText: 'Geben Sie etwas ein.' }).waitFor()
      await name.press('Escape')
      expect(await name.inputValue()).toBe('Registereintragungen prüfen')
      await seite.getByRole('button', { name: '1 Text nicht übernommen' }).waitFor({ state: 'detached' })

      await fenster.select('Gewerbeanmeldung')
      const beschreibung = eigenschaften.getByLabel('Beschreibung', { exact: true })
      const vorher = await beschreibung.inputValue()
      await beschreibung.fill('')
      await beschreibung.press('Enter')
      const befund = eigenschaften.getByRole('listitem').filter({ hasText: 'ist nicht beschrieben.' })
      await befund.waitFor()
      const liste = befund.locator('xpath=..')
      expect(await beschreibung.getAttribute('aria-describedby')).toBe(await liste.getAttribute('id'))
      expect(await listVerstoesse(seite, WCAG, '[data-bereich="eigenschaften"]')).toEqual([])
      await fenster.undo()
      await befund.waitFor({ state: 'detached' })
      expect(await beschreibung.inputValue()).toBe(vorher)
    })

    it('was aus einer Liste genommen wird, nimmt die Tastatur nicht mit; Esc lässt sie im Feld, auch mit offener Hilfe', async () => {
      const fenster = getFenster()
      const fokus = fenster.seite.locator(':focus')
      await fenster.openAnsicht('Graph')
      await fenster.select('Registereintragungen prüfen')
      const name = fenster.eigenschaften.getByLabel('Name', { exact: true })
      await name.fill('Anders')
      await name.press('Escape')
      expect(await name.inputValue()).toBe('Registereintragungen prüfen')
      expect(await name.and(fokus).count()).toBe(1)
      await name.press('Shift+F1')
      const hilfe = fenster.eigenschaften.getByText('Bezeichnung in der Fachsprache', { exact: true })
      await hilfe.waitFor()
      await name.press('Escape')
      await hilfe.waitFor({ state: 'detached' })
      expect(await name.and(fokus).count()).toBe(1)
      const entfernen = fenster.eigenschaften.getByRole('button', { name: / entfernen$/ })
      const anzahl = await entfernen.count()
      await entfernen.first().press('Enter')
      await expect.poll(() => entfernen.count()).toBe(anzahl - 1)
      await entfernen.first().and(fokus).waitFor()
      await fenster.undo()
      await expect.poll(() => entfernen.count()).toBe(anzahl)
    })
  })
}
