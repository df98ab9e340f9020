import { readFileSync } from 'node:fs'
import { XmlDocument } from 'libxml2-wasm'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { Graphseite } from './seiten/graph.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'

let fachwerk: Laufendes
let seite: Page
let fenster: Hauptfenster
let graph: Graphseite
beforeAll(async () => {
  fachwerk = await startFachwerk()
  seite = await fachwerk.open({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  fenster = new Hauptfenster(seite)
  graph = new Graphseite(seite)
  await fenster.openAnsicht('Graph')
})
afterAll(() => fachwerk.close())
beforeEach(() => graph.showAlles())

function place(knoten: Locator): Promise<{ x: number; y: number }> {
  return knoten.boundingBox().then((box) => ({ x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) }))
}

describe('Graph', () => {
  it('zeigt jedes Element als Knoten oder Bahn, mit einem Namen für Bildschirmleser', async () => {
    expect(await graph.knoten.count()).toBe(66)
    expect(await graph.bahn('Anzeigende Person').isVisible()).toBe(true)
    expect(await graph.element('Dokument Erstattung der Anzeige, 16 Datenfelder, ab Stufe 1').isVisible()).toBe(true)
  })

  it('wählt mit einem Klick, auch statt der Leistung, und zeigt die Eigenschaften', async () => {
    await graph.pfosten.click()
    await graph.element('Teilleistung Gewerbeschein erteilen').click()
    await fenster.eigenschaften.getByText('Gewerbeschein erteilen').first().waitFor()
    expect(await seite.getByText('1 Teilleistung gewählt').isVisible()).toBe(true)
  })

  it('dämpft, was erst auf einer späteren Stufe kommt', async () => {
    await graph.setStufe(1)
    const spaeter = graph.element('Teilleistung Registereintragungen prüfen').locator('.kn.spaet')
    await spaeter.waitFor()
    await graph.setStufe(2)
    await spaeter.waitFor({ state: 'detached' })
  })

  it('folgt mit Alt und Pfeil den Kanten', async () => {
    await graph.element('Teilleistung Gewerbedatei fortschreiben').focus()
    await seite.keyboard.press('Enter')
    await seite.keyboard.press('Alt+ArrowRight')
    const naechste = graph.element('Teilleistung Beteiligte Stellen unterrichten')
    await naechste.locator('.kn.gewaehlt').waitFor()
    await expect.poll(() => naechste.evaluate((element) => element.matches(':focus'))).toBe(true)
  })

  it('verschiebt mit den Pfeiltasten, nimmt es zurück und ordnet wieder von selbst an', async () => {
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

  it('blendet mit der Legende eine Art aus und wieder ein', async () => {
    const dokumente = graph.knoten.filter({ has: seite.locator('.kn.dokument') })
    await graph.legende('Dokumente').click()
    await expect.poll(() => dokumente.count()).toBe(0)
    await graph.legende('Dokumente').click()
    await expect.poll(() => dokumente.count()).toBe(12)
  })

  it('findet ein Element und holt es ins Bild', async () => {
    await seite.keyboard.press('Control+f')
    await seite.keyboard.type('finanzamt')
    await graph.element('Rolle Finanzamt').locator('.kn.gewaehlt').waitFor()
    expect(await seite.getByText('1 von 2').isVisible()).toBe(true)
    await seite.keyboard.press('Enter')
    await graph.element('Nachrichtentyp Finanzamt unterrichten').locator('.kn.gewaehlt').waitFor()
    await seite.keyboard.press('Escape')
  })

  it('ist als Tabelle dasselbe mit derselben Auswahl', async () => {
    await graph.tabellenknopf.click()
    await seite
      .getByRole('rowheader', { name: /Gewerbeschein erteilen/ })
      .first()
      .getByRole('button')
      .click()
    expect(await seite.locator('.graphtabelle tbody tr').count()).toBe(70)
    await graph.tabellenknopf.click()
    await graph.knoten.filter({ has: seite.locator('.kn.gewaehlt') }).waitFor()
  })

  it('ordnet ohne Bahnen an und kehrt zu ihnen zurück', async () => {
    await graph.setModus('frei')
    expect(await graph.knoten.count()).toBe(69)
    await graph.setModus('Bahnen')
    expect(await graph.knoten.count()).toBe(66)
  })

  it('gibt ein Bild aus, das ein wohlgeformtes SVG ist', async () => {
    await seite.getByRole('button', { name: 'Bild ausgeben' }).click()
    const [datei] = await Promise.all([
      seite.waitForEvent('download'),
      seite.getByRole('menuitem', { name: 'Als SVG speichern' }).click(),
    ])
    const bild = XmlDocument.fromString(readFileSync(await datei.path(), 'utf8'))
    expect(bild.get('/*[local-name()="svg"]/*[local-name()="title"]')?.content).toMatch(/^Gewerbeanmeldung/)
    bild.dispose()
  })
})
