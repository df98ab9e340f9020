import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Graphseite } from '../seiten/graph.ts'
import type { Hauptfenster } from '../seiten/hauptfenster.ts'

const DAUER = { timeout: 240_000 }

/** The graph as an editor. Each test leaves the model as it found it. */
export function testModellieren(getFenster: () => Hauptfenster): void {
  describe('Im Graph modellieren', () => {
    let fenster: Hauptfenster
    let seite: Page
    let graph: Graphseite
    beforeAll(async () => {
      fenster = getFenster()
      seite = fenster.seite
      graph = new Graphseite(seite)
      await fenster.openAnsicht('Graph')
    })
    beforeEach(() => graph.showAlles())

    it('legt an, benennt im Knoten, verbindet durch Ziehen und sagt am Zeiger, was nicht geht', DAUER, async () => {
      // the view moves on while a line is drawn near its edge: no element lies there
      await graph.zoomOut()
      await graph.neu('Teilleistung').dragTo(seite.locator('.react-flow__pane'), { targetPosition: { x: 720, y: 220 } })
      await graph.nameEin('Antrag vorprüfen')
      const neue = graph.element('Teilleistung Antrag vorprüfen')
      await neue.locator('.kn.gewaehlt').waitFor()
      await graph.drawVon(neue, graph.element('Vorgangstyp Gewerbeanmeldung einer natürlichen Person'))
      await seite.getByText('Sie gehört schon dazu.').waitFor()
      await seite.mouse.up()
      await seite.keyboard.press('Escape')
      await neue.click()
      await graph.drawVon(neue, graph.element('Teilleistung Gewerbeschein erteilen'))
      await seite.getByText('folgt danach').waitFor()
      await seite.mouse.up()
      await seite.getByLabel('Antrag vorprüfen danach Gewerbeschein erteilen').waitFor({ state: 'attached' })
      for (let k = 0; k < 3; k++) await fenster.undo()
      await neue.waitFor({ state: 'detached' })
      await seite.getByText('Gespeichert', { exact: true }).waitFor()
    })

    it('tut dasselbe mit Tasten: anhängen, verbinden, lösen, duplizieren, löschen', DAUER, async () => {
      const anfang = graph.element('Teilleistung Vorgang abschließen')
      await anfang.focus()
      await seite.keyboard.press('Enter')
      await seite.keyboard.press('Insert')
      await seite.getByRole('menuitem', { name: 'Teilleistung danach' }).press('Enter')
      await graph.nameEin('Akte schließen')
      await graph.element('Teilleistung Akte schließen').locator('.kn.gewaehlt').waitFor()

      await seite.keyboard.press('Control+Shift+L')
      const bereich = seite.getByRole('region', { name: 'Verbindungen von Akte schließen' })
      await bereich.getByLabel('Verbinden mit').fill('Ausländerbehörde')
      await bereich.getByRole('button', { name: /^Ausländerbehörde beteiligt/ }).press('Enter')
      await bereich.getByRole('button', { name: 'Verbindung lösen: beteiligt Ausländerbehörde' }).press('Enter')
      await seite.keyboard.press('Escape')
      await bereich.waitFor({ state: 'detached' })

      await graph.element('Teilleistung Akte schließen').focus()
      await seite.keyboard.press('Control+d')
      await graph.element('Teilleistung Akte schließen 2').locator('.kn.gewaehlt').waitFor()
      await seite.keyboard.press('Delete')
      await graph.element('Teilleistung Akte schließen 2').waitFor({ state: 'detached' })
      expect(await seite.getByRole('menuitem', { name: 'Bearbeiten' }).isVisible()).toBe(true)
      for (let k = 0; k < 6; k++) await fenster.undo()
      await seite.getByText('Gespeichert', { exact: true }).waitFor()
    })
  })
}
