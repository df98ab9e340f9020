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
  await name.press('Enter')
  await fenster.navigator.getByText(neu).first().waitFor()
}

describe('Nichts geht verloren', () => {
  it('eine Änderung übersteht Neuladen und einen abgebrochenen Host, Rückgängig und Speichern gehen weiter', async () => {
    const fenster = new Hauptfenster(await fachwerk.open())
    await rename(fenster, 'Eingang bestätigen', NEU)
    await fenster.speicherstand.filter({ hasText: '1 Änderung nicht gespeichert' }).waitFor()

    await fenster.seite.reload()
    await fenster.waitFor('fenster')
    await fenster.speicherstand.filter({ hasText: '1 Änderung nicht gespeichert' }).waitFor()

    await fachwerk.kill()
    await fachwerk.restart()
    const neues = new Hauptfenster(await fachwerk.open())
    await neues.speicherstand.filter({ hasText: '1 Änderung nicht gespeichert' }).waitFor()
    await neues.seite.getByRole('searchbox', { name: 'Navigator filtern' }).fill(NEU)
    await neues.navigator.getByText(NEU).first().waitFor()

    await neues.seite.keyboard.press('Control+s')
    await neues.speicherstand.filter({ hasText: /^Gespeichert/ }).waitFor()
    const datei = readFileSync(join(fachwerk.projekt, 'leistungen', 'gewerbeanmeldung.json'), 'utf8')
    expect(datei).toContain(NEU)
  })

  it('Rückgängig nennt den Schritt und nimmt ihn zurück', async () => {
    const fenster = new Hauptfenster(await fachwerk.open())
    await rename(fenster, 'Anzeige zurückweisen', 'Anzeige ablehnen')
    await fenster.undo()
    await fenster.seite.getByRole('searchbox', { name: 'Navigator filtern' }).fill('Anzeige ablehnen')
    await fenster.navigator.getByText('Anzeige ablehnen').waitFor({ state: 'detached' })
  })
})
