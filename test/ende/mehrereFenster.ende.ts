import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Laufendes, startFachwerk } from './fenster.ts'
import { Hauptfenster } from './seiten/hauptfenster.ts'

const ALT = 'Eingang bestätigen'
const NEU = 'Eingang schriftlich bestätigen'

/** Its own Fachwerk for each test: it ends with its last window. */
async function start(): Promise<Laufendes> {
  const fachwerk = await startFachwerk()
  onTestFinished(() => fachwerk.close())
  return fachwerk
}

async function openFenster(fachwerk: Laufendes): Promise<Hauptfenster> {
  return new Hauptfenster(await fachwerk.open())
}

function nameOf(fenster: Hauptfenster) {
  return fenster.eigenschaften.getByRole('textbox', { name: 'Name', exact: true })
}

async function rename(fenster: Hauptfenster, alt: string, neu: string): Promise<void> {
  await fenster.select(alt)
  await nameOf(fenster).fill(neu)
  await nameOf(fenster).press('Enter')
  await fenster.eigenschaften.getByRole('heading', { name: neu, exact: true }).waitFor()
}

describe('Mehrere Fenster', () => {
  it('ein zweites folgt, übernimmt das Schreibrecht und ändert; das erste folgt dann ihm', {
    timeout: 180_000,
  }, async () => {
    const fachwerk = await start()
    const erstes = await openFenster(fachwerk)
    const zweites = await openFenster(fachwerk)
    await zweites.select(ALT)
    const uebernehmen = zweites.eigenschaften.getByRole('button', { name: 'Schreibrecht übernehmen' })
    await uebernehmen.waitFor()
    expect(await nameOf(zweites).isEditable()).toBe(false)
    await rename(erstes, ALT, NEU)
    await zweites.eigenschaften.getByRole('heading', { name: NEU }).waitFor()
    await uebernehmen.click()
    await erstes.eigenschaften.getByRole('button', { name: 'Schreibrecht übernehmen' }).waitFor()
    await rename(zweites, NEU, ALT)
    await erstes.eigenschaften.getByRole('heading', { name: ALT, exact: true }).waitFor()
  })

  it('das Fenster fragt, was aus Änderungen wird, die nicht mehr zu den Dateien passen', {
    timeout: 180_000,
  }, async () => {
    const fachwerk = await start()
    const fenster = await openFenster(fachwerk)
    const bestaetigt = fenster.seite.waitForResponse(/\/host\/aendere$/)
    await rename(fenster, ALT, NEU)
    await bestaetigt
    await fachwerk.kill()
    const datei = join(fachwerk.projekt, 'organisationen', 'musterstadt.json')
    writeFileSync(datei, readFileSync(datei, 'utf8').replace('"name": "Musterstadt"', '"name": "Neustadt"'))
    await fachwerk.restart()
    const neues = await openFenster(fachwerk)
    const frage = neues.seite.getByRole('region', { name: 'Entscheidung' })
    await frage.getByText('passen nicht mehr zu den Dateien').waitFor()
    await frage.getByRole('button', { name: 'Änderungen anwenden' }).click()
    await frage.waitFor({ state: 'detached' })
    await neues.select(NEU)
    expect(await nameOf(neues).isEditable()).toBe(true)
  })
})
