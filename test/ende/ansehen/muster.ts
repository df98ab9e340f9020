import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { listVerstoesse, WCAG } from '../barrierefreiheit.ts'
import { Assistentseite } from '../seiten/assistent.ts'
import { Graphseite } from '../seiten/graph.ts'
import type { Hauptfenster } from '../seiten/hauptfenster.ts'

const DAUER = { timeout: 240_000 }

/** A Leistung from a pattern and a pattern from a Leistung. The model is left as it was found. */
export function testMuster(getFenster: () => Hauptfenster): void {
  describe('Anwendungsmuster', () => {
    let fenster: Hauptfenster
    let seite: Page
    let graph: Graphseite
    let assistent: Assistentseite
    beforeAll(async () => {
      fenster = getFenster()
      seite = fenster.seite
      graph = new Graphseite(seite)
      assistent = new Assistentseite(seite)
      await fenster.openAnsicht('Graph')
    })

    it('legen mit Tasten eine Leistung an, die ein Rückgängig ganz zurücknimmt', DAUER, async () => {
      await fenster.runMenuebefehl('Modell', 'Neue Leistung …')
      await assistent
        .muster(/^Antrag mit Bescheid/)
        .and(seite.locator(':focus'))
        .waitFor()
      await seite.keyboard.press('ArrowDown')
      await assistent.dialog.getByRole('img', { name: /^Ablauf von „Anzeige mit Bestätigung“/ }).waitFor()
      expect(await listVerstoesse(seite, WCAG, '[role="dialog"]')).toEqual([])
      await assistent.openPage('Leistung')
      await seite.keyboard.press('Enter')
      await assistent.dialog.getByText('Geben Sie der Leistung einen Namen.').waitFor()
      expect(await listVerstoesse(seite, WCAG, '[role="dialog"]')).toEqual([])
      await assistent.fill({
        'Name der Leistung': 'Osterfeuer',
        'LeiKa-Schlüssel': '99001001001000',
        'OZG-ID': '10141',
        'KGSt-Produkt': '122 Ordnungsangelegenheiten',
        Rechtsgrundlage: 'SächsBO',
        Fundstelle: '§ 1',
        'Kennzeichen des Aktenplans': '112.10',
      })
      await seite.keyboard.press('Enter')
      await assistent.dialog.getByRole('region', { name: 'Umsetzung' }).waitFor()
      expect(await listVerstoesse(seite, WCAG, '[role="dialog"]')).toEqual([])
      await assistent.openPage('Vorschau')
      await assistent.dialog.getByText('Die Modellprüfung findet daran nichts.').waitFor()
      await assistent.create()
      await fenster.reiterOf('Osterfeuer').waitFor()
      await graph.element('Teilleistung Empfang bescheinigen').waitFor({ state: 'attached' })

      await fenster.runMenuebefehl('Modell', 'Als Muster speichern …')
      const dialog = seite.getByRole('dialog', { name: 'Als Muster speichern' })
      await dialog.getByRole('button', { name: 'Muster speichern' }).click()
      await dialog.getByText('„Osterfeuer“ ist gespeichert.').waitFor()
      await seite.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })

      await fenster.undo()
      await fenster.reiterOf('Osterfeuer').waitFor({ state: 'detached' })
      await seite.getByText('Gespeichert', { exact: true }).waitFor()
    })

    it('bieten eigene an, die man umbenennt und löscht; Abbrechen lässt alles, wie es war', DAUER, async () => {
      await seite.getByRole('button', { name: 'Neue Leistung …' }).click()
      await assistent.muster(/^Osterfeuer/).click()
      await assistent.dialog.getByRole('button', { name: 'Umbenennen' }).click()
      await assistent.fill({ 'Name des Musters': 'Unsere Anzeige' })
      await seite.keyboard.press('Enter')
      await assistent.muster(/^Unsere Anzeige/).waitFor()
      await assistent.dialog.getByRole('button', { name: 'Löschen …' }).click()
      await assistent.dialog.getByRole('button', { name: 'Muster löschen' }).click()
      await assistent.muster(/^Unsere Anzeige/).waitFor({ state: 'detached' })
      expect(await assistent.muster(/^Antrag mit Bescheid/).getAttribute('aria-checked')).toBe('true')
      await seite.keyboard.press('Escape')
      await assistent.dialog.waitFor({ state: 'detached' })
      await seite.getByText('Gespeichert', { exact: true }).waitFor()
    })
  })
}
