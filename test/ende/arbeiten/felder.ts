import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Hauptfenster } from '../seiten/hauptfenster.ts'

/** Names of the first rows; how many more are drawn depends on the height. */
async function namesOf(tabelle: Locator): Promise<string[]> {
  return (await tabelle.getByRole('rowheader').allInnerTexts()).slice(0, 8)
}

/** Fields and codes are edited by keys and by mouse; everything is taken back in the end. */
export function testFelder(getFenster: () => Hauptfenster): void {
  describe('Datenfelder und Codelisten', () => {
    it('ein Feld entsteht, wandert, wird gezogen und verschwindet, wie es die Tasten und die Maus sagen', async () => {
      const fenster = getFenster()
      const { seite } = fenster
      await fenster.openAnsicht('Datenfelder')
      const choose = async (name: string): Promise<void> => {
        await seite.getByRole('combobox', { name: 'Dokument oder Gruppe' }).click()
        await seite.getByRole('option', { name, exact: true }).click()
      }
      await choose('Gewerbeanzeige: Betrieb')
      const tabelle = seite.getByRole('treegrid', { name: 'Datenfelder von Gewerbeanzeige: Betrieb' })
      const laenge = tabelle.getByLabel('Länge, Bereich, Codeliste von Geschäftsbezeichnung')
      await tabelle.getByRole('gridcell', { name: '1…150', exact: true }).first().dblclick()
      await laenge.fill('hundert')
      await tabelle.getByRole('rowheader', { name: 'Datenfeldgruppe Betriebsstätte' }).click()
      await fenster.openAnsicht('Graph')
      await seite.getByRole('button', { name: '1 Text nicht übernommen' }).click()
      await laenge.and(seite.locator(':focus')).waitFor()
      expect(await laenge.inputValue()).toBe('hundert')
      await tabelle.getByRole('alert').filter({ hasText: 'Bitte schreiben Sie etwa 120' }).waitFor()
      await laenge.press('Escape')
      await seite.getByRole('button', { name: '1 Text nicht übernommen' }).waitFor({ state: 'detached' })
      await fenster.openAnsicht('Graph')
      await seite.keyboard.press('Control+p')
      await seite.getByRole('textbox', { name: 'Gehe zu' }).fill('anmeldegrund')
      await seite.getByRole('button', { name: /^Grund der Anmeldung Datenfeld/ }).click()
      await tabelle.getByRole('rowheader', { name: 'Datenfeld Grund der Anmeldung' }).waitFor()
      const gerollt = async (): Promise<number> => {
        const [rahmen, inhalt] = await Promise.all(
          ['.zellen-rahmen', '.zellen-zeilen'].map((was) => seite.locator(was).boundingBox()),
        )
        // below the header, while nothing is scrolled
        return Math.round((rahmen?.y ?? 0) + 27 - (inhalt?.y ?? 0))
      }
      await expect.poll(gerollt).toBeGreaterThan(1)
      const stand = await gerollt()
      await choose('Gewerbeanzeige: Betriebsinhaber (natürliche Person)')
      await expect.poll(gerollt).toBeLessThanOrEqual(1)
      await choose('Gewerbeanzeige: Betrieb')
      await expect.poll(gerollt).toBe(stand)
      const vorher = await namesOf(tabelle)
      const [erstes = '', zweites = ''] = vorher
      await tabelle.getByRole('rowheader', { name: erstes }).click()
      await seite.keyboard.press('Insert')
      await seite.getByLabel('Name des neuen Datenfelds').fill('Größe der Fläche')
      await seite.keyboard.press('Enter')
      await seite.keyboard.press('Escape')
      await expect.poll(async () => (await namesOf(tabelle)).slice(0, 3)).toEqual([erstes, 'Größe der Fläche', zweites])
      await seite.keyboard.press('Alt+ArrowUp')
      await expect.poll(async () => (await namesOf(tabelle))[0]).toBe('Größe der Fläche')
      // the schema beside it says the same, under the name that was derived
      await seite.getByRole('region', { name: 'Vorschau' }).getByText('groesseDerFlaeche').first().waitFor()

      const zeileOf = (name: string) => tabelle.getByRole('row').filter({ hasText: name }).first()
      await zeileOf('Größe der Fläche').dragTo(zeileOf(zweites), { targetPosition: { x: 200, y: 20 } })
      await expect.poll(async () => (await namesOf(tabelle)).slice(0, 3)).toEqual([erstes, zweites, 'Größe der Fläche'])
      await tabelle.focus()
      await seite.keyboard.press('Delete')
      await expect.poll(() => namesOf(tabelle)).toEqual(vorher)
      for (let schritt = 0; schritt < 4; schritt += 1) await fenster.undo()
      await fenster.speicherstand.filter({ hasText: /^Gespeichert/ }).waitFor()
    })

    it('ein Code, den es schon gibt, fällt beim Tippen auf; ein neuer kommt in die Liste', async () => {
      const fenster = getFenster()
      const { seite } = fenster
      await fenster.openAnsicht('Codelisten')
      await seite
        .getByRole('tree', { name: 'Codelisten' })
        .getByRole('treeitem', { name: /^Rechtsform/ })
        .click()
      const tabelle = seite.getByRole('grid', { name: 'Einträge von Rechtsform' })
      const [erster = '', ...weitere] = await namesOf(tabelle)
      const ausTabelle = seite.getByRole('button', { name: 'Aus Tabelle' })
      const eingefuegt = seite.getByLabel(/^Tabelle: in der Tabellenkalkulation kopieren/)
      await ausTabelle.click()
      await eingefuegt.fill('neu\tNeue Rechtsform')
      await eingefuegt.press('Escape')
      await ausTabelle.click()
      expect(await eingefuegt.inputValue()).toBe('neu\tNeue Rechtsform')
      await eingefuegt.fill('')
      await eingefuegt.press('Escape')
      await tabelle.getByRole('rowheader', { name: erster, exact: true }).click()
      await seite.keyboard.press('Insert')
      await seite.getByLabel('Code des neuen Eintrags').fill(erster)
      await seite.getByText(`Den Code „${erster}“ gibt es in der Liste schon.`).waitFor()
      await seite.getByLabel('Code des neuen Eintrags').fill('neu')
      await seite.keyboard.press('Enter')
      await seite.keyboard.type('Neue Rechtsform')
      await seite.keyboard.press('Enter')
      await seite.keyboard.press('Escape')
      await expect.poll(() => namesOf(tabelle)).toEqual([erster, 'neu', ...weitere].slice(0, 8))
      await fenster.undo()
      await expect.poll(() => namesOf(tabelle)).toEqual([erster, ...weitere])
      await seite.getByRole('button', { name: 'Neue Version' }).click()
      await seite.getByText('Version 2, urn:de:musterland:codeliste:rechtsform').waitFor()
      await fenster.undo()
      await seite.getByText('Version 1, urn:de:musterland:codeliste:rechtsform').waitFor()
    })
  })
}
