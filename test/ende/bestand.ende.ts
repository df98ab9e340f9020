import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeProjektordner } from '../host/projekte/projektordner.ts'
import { listVerstoesse, WCAG } from './barrierefreiheit.ts'
import { testBlatt } from './bestand/blatt.ts'
import { testNeueLeistung } from './bestand/neueLeistung.ts'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'

/** Teilleistungen: their names are in no rule, so that no test has to run again. */
const ALT = 'Anmeldung prüfen'
const NEU = 'Anmeldung untersuchen'
const ANDERE = 'Anmeldung entgegennehmen'
const DRITTE = 'Anmeldung annehmen'
const DAUER = { timeout: 180_000 }

/** One story on one small project: two windows, a reload, and a host that is killed twice. */
let fachwerk: Laufendes
let fenster: Hauptfenster
beforeAll(async () => {
  fachwerk = await startFachwerk(writeFehlerhaftes)
  fenster = await openFenster()
})
afterAll(() => fachwerk.close())

/** A model with errors, as often while modelling: nothing may be lost of it either, and no rule is compiled for it meanwhile. */
function writeFehlerhaftes(ordner: string): void {
  writeProjektordner(ordner)
  const datei = join(ordner, 'leistungen', 'hundAnmelden.json')
  writeFileSync(
    datei,
    readFileSync(datei, 'utf8')
      .replace('"leikaSchluessel": "99102013000000"', '"leikaSchluessel": "99 102013 000000"')
      // stays when the other one is mended
      .replace(/(?<vor>"fel-versicheru": \{[^}]*"min": )0/, '$<vor>1')
      .replace(/ *"beschreibung": "Für alle, die einen Hund aufgenommen haben.",\n/, ''),
  )
}

async function openFenster(): Promise<Hauptfenster> {
  return new Hauptfenster(await fachwerk.open())
}

function nameOf({ eigenschaften }: Hauptfenster) {
  return eigenschaften.getByRole('textbox', { name: 'Name', exact: true })
}

/** Ends when the host has acknowledged it. */
async function rename(inFenster: Hauptfenster, alt: string, neu: string): Promise<void> {
  await inFenster.select(alt)
  await nameOf(inFenster).fill(neu)
  const bestaetigt = inFenster.seite.waitForResponse((antwort) => antwort.url().endsWith('/host/aendere'))
  await nameOf(inFenster).press('Enter')
  await inFenster.eigenschaften.getByRole('heading', { name: neu, exact: true }).waitFor()
  await bestaetigt
}

async function filter({ seite }: Hauptfenster, text: string): Promise<void> {
  await seite.getByLabel('Navigator filtern').fill(text)
}

describe('Mehrere Fenster', () => {
  it('ein zweites folgt, übernimmt das Schreibrecht und ändert; das erste folgt dann ihm', DAUER, async () => {
    const zweites = await openFenster()
    await zweites.select(ALT)
    const uebernehmen = { name: 'Schreibrecht übernehmen' }
    await zweites.eigenschaften.getByRole('button', uebernehmen).waitFor()
    expect(await nameOf(zweites).isEditable()).toBe(false)
    await rename(fenster, ALT, NEU)
    await zweites.eigenschaften.getByRole('heading', { name: NEU }).waitFor()
    await zweites.eigenschaften.getByRole('button', uebernehmen).click()
    await fenster.eigenschaften.getByRole('button', uebernehmen).waitFor()
    await rename(zweites, NEU, ALT)
    await fenster.eigenschaften.getByRole('heading', { name: ALT, exact: true }).waitFor()
    await zweites.seite.close()
    await fenster.eigenschaften.getByRole('button', uebernehmen).click()
    await fenster.eigenschaften.getByRole('button', uebernehmen).waitFor({ state: 'detached' })
  })
})

describe('Nichts geht verloren', () => {
  it('eine Änderung übersteht Neuladen und einen abgebrochenen Host; Rückgängig und Speichern gehen weiter', {
    timeout: 180_000,
  }, async () => {
    await fenster.select(ALT)
    // still in the field: what is typed is taken over when the window goes
    await nameOf(fenster).fill(NEU)
    await fenster.seite.reload()
    await fenster.waitFor('fenster')
    await fenster.speicherstand.filter({ hasText: '1 Änderung nicht gespeichert' }).waitFor()

    await fachwerk.kill()
    await fachwerk.restart()
    await fachwerk.reopen(fenster.seite)
    await fenster.seite.getByText('3 Änderungen von heute').waitFor()
    await fenster.seite.getByRole('button', { name: 'Ansehen' }).click()
    expect(await listVerstoesse(fenster.seite, WCAG)).toEqual([])
    await fenster.seite
      .getByRole('cell', { name: `„${NEU}“`, exact: true })
      .last()
      .waitFor()
    await fenster.seite.getByRole('button', { name: 'Wiederherstellen' }).click()
    await fenster.speicherstand.filter({ hasText: '1 Änderung nicht gespeichert' }).waitFor()
    await filter(fenster, NEU)
    await fenster.navigator.getByText(NEU).first().waitFor()

    await rename(fenster, ANDERE, DRITTE)
    await filter(fenster, DRITTE)
    await fenster.navigator.getByText(DRITTE).first().waitFor()
    // in the filter Strg Z would take back the typing
    await fenster.seite.getByRole('button', { name: /^Rückgängig: / }).click()
    await fenster.navigator.getByText(DRITTE).waitFor({ state: 'detached' })

    await fenster.seite.keyboard.press('Control+s')
    await fenster.speicherstand.filter({ hasText: /^Gespeichert/ }).waitFor()
    const datei = readFileSync(join(fachwerk.projekt, 'leistungen', 'hundAnmelden.json'), 'utf8')
    expect(datei).toContain(NEU)
    expect(datei).not.toContain(DRITTE)
  })

  it('was andere in den Dateien ändern, wird bemerkt, zusammengeführt und ist ein Schritt', DAUER, async () => {
    const { seite } = fenster
    await rename(fenster, ANDERE, DRITTE)
    await fenster.speicherstand.click()
    await fenster.waitFor('vergleich')
    await seite.getByText(`Die Teilleistung „${ANDERE}“ heißt jetzt „${DRITTE}“.`).waitFor()

    const datei = join(fachwerk.projekt, 'leistungen', 'hundAnmelden.json')
    const vorher = readFileSync(datei, 'utf8')
    writeFileSync(datei, vorher.replace(`"name": "${ANDERE}"`, '"name": "Anmeldung aufnehmen"'))
    await seite.evaluate("window.dispatchEvent(new Event('focus'))")
    await seite.getByRole('button', { name: 'Ansehen und zusammenführen …' }).click()
    await seite.getByText(`Die Teilleistung „${ANDERE}“ heißt jetzt „Anmeldung aufnehmen“.`).waitFor()
    expect(await seite.getByRole('button', { name: 'Änderungen übernehmen' }).isDisabled()).toBe(true)
    await seite.getByRole('radio', { name: 'Fassung der Datei' }).click()
    expect(await listVerstoesse(seite, WCAG)).toEqual([])
    await seite.getByRole('button', { name: 'Änderungen übernehmen' }).click()
    await fenster.speicherstand.filter({ hasText: /^Gespeichert/ }).waitFor()
    await fenster.eigenschaften.getByRole('heading', { name: 'Anmeldung aufnehmen' }).waitFor()

    await seite.getByRole('button', { name: 'Rückgängig: Änderungen von außen übernehmen' }).click()
    await seite.getByRole('button', { name: /^Rückgängig: .*umbenennen/ }).click()
    await fenster.eigenschaften.getByRole('heading', { name: ANDERE, exact: true }).waitFor()
    await seite.keyboard.press('Control+s')
    await fenster.speicherstand.filter({ hasText: /^Gespeichert/ }).waitFor()
    await expect.poll(() => readFileSync(datei, 'utf8')).toBe(vorher)
    await fenster.openAnsicht('Graph')
  })

  it('nicht Gespeichertes und Dateien, die inzwischen andere sind, kommen beim Öffnen zusammen', DAUER, async () => {
    const { seite } = fenster
    await rename(fenster, ANDERE, DRITTE)
    await fachwerk.kill()
    const datei = join(fachwerk.projekt, 'leistungen', 'hundAnmelden.json')
    const vorher = readFileSync(datei, 'utf8')
    writeFileSync(datei, vorher.replace(`"name": "${ANDERE}"`, '"name": "Anmeldung aufnehmen"'))
    await fachwerk.restart()
    await fachwerk.reopen(seite)
    await seite.getByText('Die Dateien des Projekts wurden geändert').waitFor()
    expect(await listVerstoesse(seite, WCAG)).toEqual([])
    await seite.getByRole('button', { name: 'Zusammenführen', exact: true }).click()
    await seite.getByRole('radio', { name: 'Meine Fassung' }).click()
    await seite.getByRole('button', { name: 'Änderungen übernehmen' }).click()
    await seite.getByRole('dialog').waitFor({ state: 'detached' })
    await seite.keyboard.press('Control+s')
    await fenster.speicherstand.filter({ hasText: /^Gespeichert/ }).waitFor()
    expect(readFileSync(datei, 'utf8')).toBe(vorher.replace(`"name": "${ANDERE}"`, `"name": "${DRITTE}"`))
    await fenster.select(DRITTE)
    expect(await nameOf(fenster).isEditable()).toBe(true)
  })
})

testBlatt(() => fenster)

/** The graph above is as low as it gets, and its nodes and lanes with it. */
async function listVerstoesseDaneben(): Promise<string[]> {
  return (await listVerstoesse(fenster.seite, WCAG)).filter((einer) => !einer.startsWith('target-size'))
}

describe('Befunde', () => {
  it(
    'F8 führt hin, Strg Eingabe behebt, die Hilfe erklärt, eine Begründung nimmt aus; alles lässt sich zurücknehmen',
    DAUER,
    async () => {
      const { seite } = fenster
      await fenster.waitFor('befunde')
      const gewaehlter = seite.getByRole('region', { name: 'Gewählter Befund' })
      await seite.keyboard.press('F8')
      await gewaehlter.getByText('Der LeiKa-Schlüssel enthält Leerzeichen: „Hund anmelden“.').waitFor()
      await gewaehlter.getByRole('button', { name: 'Hilfe zu dieser Regel' }).click()
      await seite.getByRole('article', { name: 'LeiKa-Schlüssel haben 14 Ziffern' }).waitFor()
      expect(await listVerstoesseDaneben()).toEqual([])
      await seite.keyboard.press('Escape')
      await gewaehlter.getByRole('button', { name: 'Eigenschaften öffnen' }).click()
      await expect
        .poll(() => seite.evaluate('document.activeElement.getAttribute("aria-label")'))
        .toBe('LeiKa-Schlüssel')
      await seite.getByRole('listbox', { name: 'Befunde' }).focus()
      await seite.keyboard.press('Control+Enter')
      await gewaehlter.waitFor({ state: 'detached' })
      expect(await fenster.eigenschaften.getByLabel('LeiKa-Schlüssel').inputValue()).toBe('99102013000000')

      await seite.keyboard.press('F8')
      await gewaehlter
        .getByText('„Nummer der Haftpflichtversicherung“ ist zugleich immer und nur bedingt Pflicht.')
        .waitFor()
      await seite.getByRole('option', { name: /ist nicht beschrieben/ }).click()
      await gewaehlter.getByRole('button', { name: 'Ausnehmen …' }).click()
      await gewaehlter.getByLabel('Begründung').fill('Der Name sagt alles.')
      await gewaehlter.getByLabel('Entschieden von').fill('E. Muster')
      await gewaehlter.getByRole('button', { name: 'Befund ausnehmen' }).click()
      await seite.getByRole('button', { name: 'Ausgenommene' }).click()
      await seite.getByRole('option', { name: /^Ausgenommen: Der Name sagt alles\./ }).click()
      await gewaehlter.getByText('Ausgenommen von E. Muster').waitFor()
      expect(await listVerstoesseDaneben()).toEqual([])
      for (const was of ['Ausnehmen', 'LeiKa-Schlüssel']) {
        await seite.getByRole('button', { name: new RegExp(`^Rückgängig: .*${was}`) }).click()
      }
      await seite
        .getByRole('button', { name: /^Rückgängig: .*(?:Ausnehmen|LeiKa-Schlüssel)/ })
        .waitFor({ state: 'detached' })
    },
  )
})

testNeueLeistung(
  () => fenster,
  () => fachwerk,
)
