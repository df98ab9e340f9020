import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { createStartoptionen } from '../../fenster/browser.ts'
import { type Programm, startProgramm } from '../../fenster/programm.ts'

/** Where the window is measured: one browser for all, and for each measurement a program with folders of its own. */
export interface Buehne {
  /** a new empty folder, gone in the end */
  createOrdner(): string
  startProgramm(projekt: string, daten: string): Programm
  /** opens a window that knows the Messstellen */
  open(adresse: string): Promise<Page>
}

/** `datei` is the program that is measured; another build of it can be named to compare the two. */
export async function withBuehne(datei: string, arbeit: (buehne: Buehne) => Promise<void>): Promise<void> {
  const wurzel = mkdtempSync(join(tmpdir(), 'fachwerk-bench-'))
  const browser = await chromium.launch(createStartoptionen())
  const programme: Programm[] = []
  let ordner = 0
  try {
    await arbeit({
      createOrdner: () => {
        ordner += 1
        const pfad = join(wurzel, String(ordner))
        mkdirSync(pfad)
        return pfad
      },
      startProgramm: (projekt, daten) => {
        const programm = startProgramm(projekt, daten, datei)
        programme.push(programm)
        return programm
      },
      open: (adresse) => openFenster(browser, adresse),
    })
  } finally {
    await browser.close()
    await Promise.all(programme.map((programm) => programm.end('SIGTERM')))
    rmSync(wurzel, { recursive: true, force: true })
  }
}

async function openFenster(browser: Browser, adresse: string): Promise<Page> {
  const kontext = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE' })
  await kontext.addInitScript({ path: 'test/bench/fenster/messstellen.js' })
  const seite = await kontext.newPage()
  await seite.goto(adresse, { waitUntil: 'commit' })
  return seite
}
