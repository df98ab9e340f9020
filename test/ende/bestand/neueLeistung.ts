import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { listVerstoesse, WCAG } from '../barrierefreiheit.ts'
import type { Laufendes } from '../fenster.ts'
import { Abnahmeseite } from '../seiten/abnahme.ts'
import { Assistentseite } from '../seiten/assistent.ts'
import { Graphseite } from '../seiten/graph.ts'
import { type Hauptfenster, UEBERSETZEN_MS } from '../seiten/hauptfenster.ts'
import { Spiel } from '../seiten/spiel.ts'

const DAUER = { timeout: 240_000 }
const FELD = 'Zahl der Gäste'
const KANTE = 'Anzeige ansehen danach Vorgang abschließen'

/** From nothing to a Leistung that runs: what a Modellierer does in an afternoon, in one go. */
export function testNeueLeistung(getFenster: () => Hauptfenster, getFachwerk: () => Laufendes): void {
  describe('Von einem neuen Projekt zur laufenden Leistung', () => {
    let fenster: Hauptfenster
    let seite: Page
    let graph: Graphseite
    let assistent: Assistentseite
    let ordner: string
    beforeAll(() => {
      fenster = getFenster()
      seite = fenster.seite
      graph = new Graphseite(seite)
      assistent = new Assistentseite(seite)
      ordner = join(dirname(getFachwerk().projekt), 'Neues Projekt')
    })
    const readLeistung = (): string => readFileSync(join(ordner, 'leistungen', 'osterfeuer.json'), 'utf8')
    const save = async (): Promise<string> => {
      await seite.keyboard.press('Control+s')
      await fenster.speicherstand.filter({ hasText: /^Gespeichert/ }).waitFor()
      return readLeistung()
    }

    it('Projekt anlegen, mit Tasten ein Muster wählen, Angaben machen, Leistung anlegen', DAUER, async () => {
      await fenster.runMenuebefehl('Datei', 'Neues Projekt …')
      await seite.getByLabel('Name des Projekts').fill('Neues Projekt')
      await seite.getByRole('button', { name: 'Projekt anlegen' }).click()
      await seite.getByText('Dieses Projekt hat noch keine Leistung.').waitFor()

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
      await assistent.fill({ 'Name der Leistung': 'Osterfeuer', 'LeiKa-Schlüssel': '99001001001000' })
      // nothing is lost by leaving
      await seite.keyboard.press('Escape')
      await assistent.dialog.waitFor({ state: 'detached' })
      await fenster.runMenuebefehl('Modell', 'Neue Leistung …')
      await assistent.dialog.getByText('Ihre Angaben von vorhin sind noch da.').waitFor()
      await assistent.fill({
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
    })

    it(
      'im Knoten umbenennen, einen Wert ändern, verbinden, ein Datenfeld anlegen; zurück und wieder vor',
      DAUER,
      async () => {
        await graph.showAlles()
        await graph.element('Teilleistung Anzeige prüfen').focus()
        await seite.keyboard.press('Enter')
        await seite.keyboard.press('F2')
        await graph.nameEin('')
        await seite.getByRole('alert').filter({ hasText: 'Ein Name fehlt.' }).waitFor()
        await graph.nameEin('Anzeige ansehen')
        const ansehen = graph.element('Teilleistung Anzeige ansehen')
        await ansehen.waitFor()
        const ergebnis = fenster.eigenschaften.getByRole('textbox', { name: 'Ergebnis', exact: true })
        await ergebnis.fill('Die Anzeige ist angesehen.')
        await ergebnis.press('Tab')

        await ansehen.click()
        await graph.drawVon(ansehen, graph.element('Teilleistung Vorgang abschließen'))
        await seite.mouse.up()
        const kante = seite.getByLabel(KANTE)
        await kante.waitFor({ state: 'attached' })
        await fenster.undo()
        await kante.waitFor({ state: 'detached' })
        await fenster.redo()
        await kante.waitFor({ state: 'attached' })

        await fenster.openAnsicht('Datenfelder')
        await seite.getByRole('combobox', { name: 'Dokument oder Gruppe' }).click()
        await seite.getByRole('option', { name: 'Anzeige', exact: true }).click()
        const tabelle = seite.getByRole('treegrid', { name: 'Datenfelder von Anzeige' })
        await tabelle.getByRole('rowheader', { name: 'Was Sie anzeigen' }).click()
        await seite.keyboard.press('Insert')
        await seite.getByLabel('Name des neuen Datenfelds').fill(FELD)
        await seite.keyboard.press('Enter')
        await seite.keyboard.press('Escape')
        await tabelle.getByRole('rowheader', { name: FELD }).waitFor()

        const gespeichert = await save()
        expect(gespeichert).toContain('"Die Anzeige ist angesehen."')
        await fenster.undo()
        expect(await save()).not.toContain(FELD)
        await fenster.redo()
        expect(await save()).toBe(gespeichert)
      },
    )

    it('von der Startseite wieder öffnen; ein abgelegter Ordner kommt als Kopie', DAUER, async () => {
      const gespeichert = readLeistung()
      await fenster.runMenuebefehl('Datei', 'Startseite')
      await fenster.waitFor('startseite')
      expect(await listVerstoesse(seite, WCAG)).toEqual([])
      await dropOrdner(seite, ordner)
      await seite.getByRole('dialog').getByText('„Neues Projekt“ wird geprüft').waitFor()
      await seite.getByRole('button', { name: /Ort wählen$/ }).click()
      await seite.getByRole('option', { name: /Projekt „Neues Projekt“/ }).waitFor()
      expect(await listVerstoesse(seite, WCAG)).toEqual([])
      await seite.keyboard.press('Escape')
      await seite.getByRole('button', { name: /^Neues Projekt.*heute/ }).click()
      // as it was left
      await seite.getByRole('tab', { name: 'Datenfelder', selected: true }).waitFor()
      await fenster.openAnsicht('Graph')
      await seite.getByLabel(KANTE).waitFor({ state: 'attached' })
      expect(readLeistung()).toBe(gespeichert)
      expect(readdirSync(ordner)).toEqual(expect.arrayContaining(['buendel.json', 'leistungen', 'projekt.fachwerk']))
    })

    it('die Regel ansehen, eine Nachricht durchspielen, einen Testfall der Abnahme bestehen', DAUER, async () => {
      await fenster.select('Empfangsbescheinigung')
      await fenster.openAnsicht('Regel')
      await seite.getByText(/„Empfangsbescheinigung“: Stelle 1 von \d+/).waitFor()
      await seite.locator('.fw-zeile-gewaehlt').first().waitFor()

      await fenster.openAnsicht('Graph')
      const spiel = new Spiel(seite)
      await spiel.open()
      await fenster.waitFor('spiel', UEBERSETZEN_MS)
      await spiel.goToEnde()
      await spiel.schritt('Zugestellt').waitFor()
      expect(await spiel.offeneFragen.count()).toBe(0)
      await spiel.close()

      await fenster.openAnsicht('Abnahme')
      const fall = await new Abnahmeseite(seite).zeige('Nur die Pflichtangaben')
      await fall.getByText('bestanden', { exact: true }).waitFor({ timeout: UEBERSETZEN_MS })
    })

    it('als eigenes Muster speichern, das der Assistent anbietet, umbenennt und löscht', DAUER, async () => {
      await fenster.runMenuebefehl('Modell', 'Als Muster speichern …')
      const dialog = seite.getByRole('dialog', { name: 'Als Muster speichern' })
      await dialog.getByRole('button', { name: 'Muster speichern' }).click()
      await dialog.getByText('„Osterfeuer“ ist gespeichert.').waitFor()
      await seite.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })

      await fenster.runMenuebefehl('Modell', 'Neue Leistung …')
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
      await fenster.speicherstand.filter({ hasText: /^Gespeichert/ }).waitFor()
    })
  })
}

/** Drags a folder from outside onto the middle of the window, as the system does. */
async function dropOrdner(seite: Page, ordner: string): Promise<void> {
  const browser = await seite.context().newCDPSession(seite)
  const data = { items: [], files: [ordner], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data })
  }
}
