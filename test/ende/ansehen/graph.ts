import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument } from 'libxml2-wasm'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Graphseite } from '../seiten/graph.ts'
import type { Hauptfenster } from '../seiten/hauptfenster.ts'

function place(knoten: Locator): Promise<{ x: number; y: number }> {
  return knoten.boundingBox().then((box) => ({ x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) }))
}

const DAUER = { timeout: 240_000 }

/** Each test leaves the graph as it found it. */
export function testGraph(getFenster: () => Hauptfenster, getOrdner: () => string): void {
  describe('Graph', () => {
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

    it('verschiebt Elemente mit den Pfeiltasten, folgt Kanten und ordnet wieder von selbst an', DAUER, async () => {
      await graph.element('Teilleistung Gewerbedatei fortschreiben').focus()
      await seite.keyboard.press('Enter')
      await seite.keyboard.press('Alt+ArrowRight')
      const naechste = graph.element('Teilleistung Beteiligte Stellen unterrichten')
      await naechste.locator('.kn.gewaehlt').waitFor()
      await naechste.and(seite.locator(':focus')).waitFor()

      const knoten = graph.element('Teilleistung Vorgang abschließen')
      const vorher = await place(knoten)
      await knoten.focus()
      await seite.keyboard.press('Enter')
      for (let k = 0; k < 4; k++) await seite.keyboard.press('ArrowDown')
      await expect.poll(() => place(knoten)).not.toEqual(vorher)
      await fenster.undo()
      await seite.keyboard.press('Control+Y')
      await graph.anordnen.click()
      await expect.poll(() => place(knoten)).toEqual(vorher)
    })

    it('zeigt jedes Element mit Namen, wählt es und dämpft, was später kommt', DAUER, async () => {
      expect(await graph.knoten.count()).toBe(66)
      expect(await graph.bahn('Anzeigende Person').isVisible()).toBe(true)
      expect(await graph.element('Dokument Erstattung der Anzeige, 16 Datenfelder, ab Stufe 1').isVisible()).toBe(true)

      await graph.pfosten.click()
      await graph.element('Teilleistung Gewerbeschein erteilen').click()
      await fenster.eigenschaften.getByText('Gewerbeschein erteilen').first().waitFor()
      expect(await fenster.pfad.allTextContents()).toEqual(['Gewerbeanmeldung', 'Gewerbeschein erteilen'])

      await graph.setStufe(1)
      const spaeter = graph.element('Teilleistung Registereintragungen prüfen').locator('.kn.spaet')
      await spaeter.waitFor()
      await graph.setStufe(2)
      await spaeter.waitFor({ state: 'detached' })
    })

    it(
      'sind Elemente aus der Ferne Blöcke, die sich wählen lassen; wer näher kommt, sieht wieder alles',
      DAUER,
      async () => {
        await graph.pfosten.click()
        const ferne = seite.locator('.leinwand[data-ferne="bloecke"]')
        const kanten = await graph.kanten.count()
        while ((await ferne.count()) === 0) await graph.zoomOut()
        await seite.locator('.fernbild .fernblock.teilleistung').waitFor({ state: 'attached' })
        await expect.poll(() => graph.kanten.count()).toBe(0)
        const knoten = graph.element('Teilleistung Gewerbeschein erteilen')
        await knoten.locator('.kn.block').waitFor({ state: 'attached' })
        await knoten.click()
        await fenster.eigenschaften.getByText('Gewerbeschein erteilen').first().waitFor()
        expect(await graph.kanten.count()).toBeGreaterThan(0)
        await graph.pfosten.click()
        await graph.showAlles()
        await seite.locator('.fernbild').waitFor({ state: 'detached' })
        await expect.poll(() => graph.kanten.count()).toBe(kanten)
      },
    )

    it('blendet Arten aus, findet Elemente, ist als Tabelle dasselbe und gibt ein Bild aus', DAUER, async () => {
      const dokumente = graph.knoten.filter({ has: seite.locator('.kn.dokument') })
      await graph.kanten.first().waitFor({ state: 'attached' })
      const kanten = await graph.kanten.count()
      await graph.legende('Dokumente').click()
      await expect.poll(() => dokumente.count()).toBe(0)
      expect(await graph.kanten.count()).toBeLessThan(kanten)
      await seite.getByText('Ausgeblendet: Dokumente, 12 Elemente').waitFor()
      await seite.getByRole('button', { name: 'Alle zeigen', exact: true }).click()
      await expect.poll(() => dokumente.count()).toBe(12)
      // React Flow looks at what is new in the picture after, and would take edges away whose ends it does not find
      await seite.evaluate('new Promise((weiter) => requestAnimationFrame(() => requestAnimationFrame(weiter)))')
      expect(await graph.kanten.count()).toBe(kanten)

      await seite.keyboard.press('Control+f')
      await seite.keyboard.type('finanzamt')
      await graph.element('Rolle Finanzamt').locator('.kn.gewaehlt').waitFor()
      expect(await seite.getByText('1 von 2').isVisible()).toBe(true)
      await seite.keyboard.press('Enter')
      await graph.element('Nachrichtentyp Finanzamt unterrichten').locator('.kn.gewaehlt').waitFor()
      await seite.keyboard.press('Escape')

      await graph.tabellenknopf.click()
      await seite
        .getByRole('rowheader', { name: /Gewerbeschein erteilen/ })
        .first()
        .getByRole('button')
        .click()
      expect(await seite.locator('.graphtabelle tbody tr').count()).toBe(70)
      await graph.tabellenknopf.click()
      await graph.knoten.filter({ has: seite.locator('.kn.gewaehlt') }).waitFor()

      await graph.setModus('frei')
      expect(await graph.knoten.count()).toBe(69)
      await graph.setModus('Bahnen')
      expect(await graph.knoten.count()).toBe(66)

      await seite.getByRole('button', { name: 'Bild ausgeben' }).click()
      const [datei] = await Promise.all([
        seite.waitForEvent('download'),
        seite.getByRole('menuitem', { name: 'Als SVG speichern' }).click(),
      ])
      const ablage = join(getOrdner(), 'bild.svg')
      await datei.saveAs(ablage)
      const bild = XmlDocument.fromString(readFileSync(ablage, 'utf8'))
      expect(bild.get('/*[local-name()="svg"]/*[local-name()="title"]')?.content).toMatch(/^Gewerbeanmeldung/)
      bild.dispose()
    })
  })
}
