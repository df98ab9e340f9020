import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { Hauptfenster } from '../../ende/seiten/hauptfenster.ts'
import { SAMPLE } from '../beispiel.ts'
import { LEISTUNGEN, writeKatalogprojekt } from '../katalogprojekt.ts'
import { formatMs, printTabelle } from '../tabelle.ts'
import { middle, quantile } from '../verteilung.ts'
import type { Buehne } from './buehne.ts'
import { ask } from './messung.ts'

/** Typed one after the other, as fast as a person who types fast. */
const TEXT = 'Die zuständige Stelle prüft die Angaben.'
const ABSTAND_MS = 60

interface Feld {
  name: string
  /** puts the focus into the field */
  open(fenster: Hauptfenster): Promise<void>
}

/** From a key pressed in a form until its letter is on the screen, and what the window works for it. */
export async function benchTippen(buehne: Buehne): Promise<void> {
  const zeilen: string[][] = []
  for (const [name, projekt, teilleistung] of createProjekte(buehne)) {
    const programm = buehne.startProgramm(projekt, buehne.createOrdner())
    const seite = await buehne.open(await programm.gestartet)
    const fenster = new Hauptfenster(seite)
    await fenster.waitFor('graph')
    await fenster.select(teilleistung)
    const sitzung = await seite.context().newCDPSession(seite)
    await sitzung.send('Performance.enable')
    for (const feld of FELDER)
      zeilen.push([`${name}: ${feld.name}`, ...(await measureFeld(seite, sitzung, fenster, feld))])
    await seite.context().close()
    await programm.end('SIGTERM')
  }
  printTabelle(
    `Tippen in Formularen (${TEXT.length} Tasten je Feld)`,
    ['', 'Arbeit je Taste', 'Taste bis Bild, mittlere', 'Taste bis Bild, 95 %'],
    zeilen,
  )
}

const FELDER: readonly Feld[] = [
  {
    name: 'Name',
    open: ({ eigenschaften }) => eigenschaften.getByRole('textbox', { name: 'Name', exact: true }).focus(),
  },
  {
    name: 'Beschreibung',
    open: ({ eigenschaften }) => eigenschaften.getByRole('textbox', { name: 'Beschreibung' }).focus(),
  },
  {
    name: 'Suche nach einer Rolle',
    open: ({ eigenschaften }) => eigenschaften.getByRole('combobox', { name: 'Beteiligte Rolle ergänzen' }).click(),
  },
]

async function measureFeld(seite: Page, sitzung: CDPSession, fenster: Hauptfenster, { open }: Feld): Promise<string[]> {
  await open(fenster)
  // what opening the field still does is not typing
  await seite.waitForTimeout(1_000)
  await ask(seite, 'tasten()')
  const vorher = await readArbeit(sitzung)
  await seite.keyboard.type(TEXT, { delay: ABSTAND_MS })
  const arbeit = ((await readArbeit(sitzung)) - vorher) / TEXT.length
  const zeiten = await ask<number[]>(seite, 'tasten()')
  await seite.keyboard.press('Escape')
  return [formatMs(arbeit), formatMs(middle(zeiten)), formatMs(quantile(zeiten, 0.95))]
}

/** Milliseconds that the thread of the window has worked since it was opened; other programs do not count. */
async function readArbeit(sitzung: CDPSession): Promise<number> {
  const { metrics } = await sitzung.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
}

/** Name, folder and a Teilleistung of each project. */
function createProjekte(buehne: Buehne): [string, string, string][] {
  const beispiel = join(buehne.createOrdner(), 'gewerbe')
  cpSync(SAMPLE, beispiel, { recursive: true })
  const gross = buehne.createOrdner()
  const katalog = writeKatalogprojekt(gross)
  return [
    ['Beispiel', beispiel, 'Gewerbeanzeige entgegennehmen'],
    [`${LEISTUNGEN} Leistungen`, gross, listDatensaetze(katalog, 'teilleistung')[0]?.name ?? ''],
  ]
}
