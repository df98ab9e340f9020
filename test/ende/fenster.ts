import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { startProgramm } from '../fenster/programm.ts'
import { testCacheOrdner } from '../setup/cache.ts'

/** Where screenshots of failed tests are kept. */
const BILDER = resolve('test/ende/bilder')

/** A running Fachwerk on a project and with a data folder of its own. */
export interface Laufendes {
  projekt: string
  /** a fresh address that opens one window */
  nextAdresse(): Promise<string>
  /** opens a window and waits until the project is shown */
  open(optionen?: BrowserContextOptions): Promise<Page>
  /** opens it in a window there is, after {@link restart}: the project, or the question what is to become of changes */
  reopen(seite: Page): Promise<void>
  /** kills the host without notice, as a power cut would */
  kill(): Promise<void>
  /** starts it again on the same project and data */
  restart(): Promise<void>
  close(): Promise<void>
}

/** `writeProjekt` fills the folder of the project: with a copy of the sample, unless told otherwise. */
export async function startFachwerk(writeProjekt: (ordner: string) => void = copyBeispiel): Promise<Laufendes> {
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-ende-'))
  const projekt = join(ordner, 'projekt')
  const daten = join(ordner, 'daten')
  writeProjekt(projekt)
  mkdirSync(daten)
  mkdirSync(testCacheOrdner, { recursive: true })
  // rules compiled by other tests need not be compiled again
  symlinkSync(resolve(testCacheOrdner), join(daten, 'sef'), 'junction')
  const browser = await chromium.connect(inject('browser'))
  let host = startProgramm(projekt, daten)

  const nextAdresse = (): Promise<string> => host.nextAdresse()
  return {
    projekt,
    nextAdresse,
    open: async (optionen) => openFenster(browser, await nextAdresse(), optionen),
    reopen: async (seite) => goto(seite, await nextAdresse()),
    kill: () => host.end('SIGKILL'),
    restart: async () => {
      host = startProgramm(projekt, daten)
    },
    close: async () => {
      await browser.close()
      await host.end('SIGTERM')
      rmSync(ordner, { recursive: true, force: true })
    },
  }
}

function copyBeispiel(ordner: string): void {
  cpSync('samples/gewerbe', ordner, { recursive: true })
}

/** Errors in every open window, thrown or in its console. */
const offene = new Map<Page, string[]>()

export function listFehler(seite: Page): readonly string[] {
  return offene.get(seite) ?? []
}

async function openFenster(browser: Browser, adresse: string, optionen?: BrowserContextOptions): Promise<Page> {
  const kontext = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE', ...optionen })
  // a slow machine, or one that compiles rules meanwhile
  kontext.setDefaultTimeout(60_000)
  const seite = await kontext.newPage()
  const fehler: string[] = []
  offene.set(seite, fehler)
  seite.on('pageerror', (einer) => fehler.push(einer.message))
  seite.on('console', (meldung) => {
    if (meldung.type() === 'error') fehler.push(meldung.text())
  })
  seite.once('close', () => offene.delete(seite))
  await goto(seite, adresse)
  return seite
}

async function goto(seite: Page, adresse: string): Promise<void> {
  await seite.goto(adresse)
  await seite.locator('html[data-bereit~="fenster"], html[data-bereit~="wiederherstellung"]').waitFor()
}

/** Keeps a picture of every open window, and prints the errors in it, after a test that failed. */
export async function keepBilder(test: string): Promise<void> {
  mkdirSync(BILDER, { recursive: true })
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-')
  for (const [stelle, [seite, fehler]] of [...offene].entries()) {
    const datei = join(BILDER, stelle === 0 ? `${name}.png` : `${name}-${stelle + 1}.png`)
    await seite.screenshot({ path: datei }).catch(() => {})
    if (fehler.length > 0) console.error(`Fehler im Fenster: ${fehler.join('\n')}`)
  }
}
