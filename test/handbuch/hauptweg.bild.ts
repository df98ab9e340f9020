import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Laufendes, startFachwerk } from '../ende/fenster.ts'
import { Abnahmeseite } from '../ende/seiten/abnahme.ts'
import { Graphseite } from '../ende/seiten/graph.ts'
import { Hauptfenster, UEBERSETZEN_MS } from '../ende/seiten/hauptfenster.ts'
import { Spiel } from '../ende/seiten/spiel.ts'
import { keepBild } from './bild.ts'

let fachwerk: Laufendes
let fenster: Hauptfenster
let seite: Page
beforeAll(async () => {
  fachwerk = await startFachwerk()
  seite = await fachwerk.open({
    colorScheme: 'light',
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    // as in the documents the rules make
    timezoneId: 'Europe/Berlin',
  })
  fenster = new Hauptfenster(seite)
})
afterAll(() => fachwerk.close())

/** The main flow, step by step, in one window; every step leaves the model as it was. */
describe('Der Hauptweg', () => {
  it('Graph: die Leistung in Bahnen, unten die Legende', async () => {
    const graph = new Graphseite(seite)
    await fenster.waitFor('graph')
    // more room for the graph
    await seite.getByRole('button', { name: 'Unteren Bereich einklappen' }).click()
    await graph.showAlles()
    await graph.legende('Dokumente').waitFor()
    await graph.element('Teilleistung Gewerbeschein erteilen').waitFor()
    await keepBild(seite, '1-graph')
  })

  it('Durchspielen: am Ende sind die sechs Fragen beantwortet und jede Zustellung ist begründet', async () => {
    const spiel = new Spiel(seite)
    await spiel.open()
    // the panel takes some of the graph's room
    await new Graphseite(seite).showAlles()
    await spiel.chooseNachricht('Neugründung in Nachbarstadt')
    await spiel.goToEnde()
    await spiel.schritt('Zugestellt').waitFor()
    expect(await spiel.offeneFragen.count()).toBe(0)
    expect(await spiel.zustellungen.textContent()).toContain('ist zuständig und arbeitet mit')
    await keepBild(seite, '2-durchspielen')
  })

  it('Was wäre wenn: ein gelöschter Zustellweg macht Tests rot, Rückgängig macht sie wieder grün', async () => {
    const spiel = new Spiel(seite)
    await fenster.deleteZustellweg('Stellungnahme in die E-Akte')
    await spiel.openFolgen()
    await spiel.folgen.getByText('„Stellungnahme in die E-Akte“ entfällt.').waitFor()
    await seite.locator('.react-flow__node[aria-label*="1 Test nicht bestanden"]').first().waitFor()
    await seite.getByRole('button', { name: 'Auswahl heranholen' }).click()
    await keepBild(seite, '3-was-waere-wenn')
    await fenster.undo()
    await spiel.folgen.getByText('alle Tests bestehen').waitFor({ timeout: UEBERSETZEN_MS })
    await spiel.folgen.getByRole('button', { name: /^Folgen schließen/ }).click()
    await spiel.folgen.waitFor({ state: 'detached' })
  })

  it('Regel: der erzeugte Text und die Stellen des gewählten Elements', async () => {
    await fenster.select('Eingangsbestätigung')
    await fenster.openAnsicht('Regel')
    await seite.getByText(/„Eingangsbestätigung“: Stelle 1 von \d+/).waitFor()
    await seite.locator('.fw-zeile-gewaehlt').first().waitFor()
    await keepBild(seite, '4-regel')
  })

  it('Antrag: das Formular, wie es eine Kommune zeigt, mit einem Beispiel gefüllt', async () => {
    await fenster.openAnsicht('Antrag')
    await seite.getByRole('button', { name: 'Mit Beispiel füllen' }).click()
    await seite.getByRole('menuitem', { name: /Außenstelle Nord/ }).click()
    await seite.getByRole('button', { name: 'Antrag absenden' }).first().waitFor()
    await keepBild(seite, '5-antrag')
  })

  it('Prüfstand: die Behörde hat geantwortet, die Akte liegt im Demo-DMS', async () => {
    await seite.getByRole('button', { name: 'Antrag absenden' }).first().click()
    await seite.getByRole('button', { name: 'Im Prüfstand ansehen' }).click({ timeout: UEBERSETZEN_MS })
    await fenster.waitFor('pruefstand')
    const behoerde = seite.getByRole('region', { name: 'Demobehörde' })
    await behoerde.getByRole('radio').first().click()
    await behoerde.getByRole('button', { name: 'Eingang bestätigen' }).click()
    await seite.getByRole('button', { name: 'Antwort senden' }).click()
    await behoerde.getByText('in Bearbeitung').first().waitFor({ timeout: UEBERSETZEN_MS })
    const akten = seite.getByRole('region', { name: 'Demo-DMS' })
    await akten.getByRole('treeitem', { name: 'Eingangsbestätigung' }).click()
    expect(await akten.locator('iframe').count()).toBe(1)
    await keepBild(seite, '6-pruefstand')
  })

  it('Abnahme: Nachricht, Erwartung und Ergebnis eines Testfalls nebeneinander', async () => {
    const abnahme = new Abnahmeseite(seite)
    await fenster.openAnsicht('Abnahme')
    const fall = await abnahme.zeige('Eingangsbestätigung als offene E-Mail')
    await fall.getByText('bestanden', { exact: true }).waitFor({ timeout: UEBERSETZEN_MS })
    await abnahme.vergleich.getByRole('row').first().waitFor()
    await keepBild(seite, '7-abnahme')
  })

  it('Systemkonzept: was ein Fachverfahren empfangen, senden, speichern und nachweisen muss', async () => {
    await seite.getByRole('menuitem', { name: 'Datei' }).click()
    await seite.getByRole('menuitem', { name: /^Systemkonzept/ }).click()
    const dialog = seite.getByRole('dialog', { name: 'Systemkonzept für Hersteller' })
    await dialog.getByText(/^[1-9]\d* Anforderungen, [\d.]+ Testfälle$/).waitFor({ timeout: UEBERSETZEN_MS })
    await dialog.frameLocator('iframe').getByRole('heading', { level: 1 }).first().waitFor()
    await keepBild(seite, '8-systemkonzept')
  })
})
