import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'

let fachwerk: Laufendes
beforeAll(async () => {
  fachwerk = await startFachwerk()
})
afterAll(() => fachwerk.close())

const NEU = 'Eingang schriftlich bestätigen'

async function rename(fenster: Hauptfenster, alt: string, neu: string): Promise<void> {
  await fenster.select(alt)
  const name = fenster.eigenschaften.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill(neu)
  const bestaetigt = fenster.seite.waitForResponse((antwort) => antwort.url().endsWith('/host/aendere'))
  await name.press('Enter')
  await bestaetigt
}

async function filter(fenster: Hauptfenster, text: string): Promise<void> {
  await fenster.seite.getByLabel('Navigator filtern').fill(text)
}

describe('Nichts geht verloren', () => {
  it('eine Änderung übersteht Neuladen und einen abgebrochenen Host; Rückgängig und Speichern gehen weiter', {
    timeout: 180_000,
  }, async () => {
    const fenster = new Hauptfenster(await fachwerk.open())
    await rename(fenster, 'Eingang bestätigen', NEU)
    await fenster.seite.reload()
    await fenster.waitFor('fenster')
    await fenster.speicherstand.filter({ hasText: '1 Änderung nicht gespeichert' }).waitFor()

    await fachwerk.kill()
    await fachwerk.restart()
    const neues = new Hauptfenster(await fachwerk.open())
    await neues.speicherstand.filter({ hasText: '1 Änderung nicht gespeichert' }).waitFor()
    await filter(neues, NEU)
    await neues.navigator.getByText(NEU).first().waitFor()

    await rename(neues, 'Anzeige zurückweisen', 'Anzeige ablehnen')
    await filter(neues, 'Anzeige ablehnen')
    await neues.navigator.getByText('Anzeige ablehnen').first().waitFor()
    // in the filter Strg Z would take back the typing
    await neues.seite.getByRole('button', { name: /^Rückgängig: / }).click()
    await neues.navigator.getByText('Anzeige ablehnen').waitFor({ state: 'detached' })

    await neues.seite.keyboard.press('Control+s')
    await neues.speicherstand.filter({ hasText: /^Gespeichert/ }).waitFor()
    const datei = readFileSync(join(fachwerk.projekt, 'leistungen', 'gewerbeanmeldung.json'), 'utf8')
    expect(datei).toContain(NEU)
    expect(datei).not.toContain('Anzeige ablehnen')
  })
})
