import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject, onTestFailed } from 'vitest'
import { testCacheOrdner } from '../setup/cache.ts'

/** Where screenshots of failed tests are kept. */
const BILDER = resolve('test/ende/bilder')

/** A running Fachwerk on a copy of the sample, with a data folder of its own. */
export interface Laufendes {
  projekt: string
  /** a fresh address that opens one window */
  nextAdresse(): Promise<string>
  /** opens a window and waits until the project is shown */
  open(optionen?: BrowserContextOptions): Promise<Page>
  /** kills the host without notice, as a power cut would */
  kill(): Promise<void>
  /** starts it again on the same project and data */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function startFachwerk(): Promise<Laufendes> {
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-ende-'))
  const projekt = join(ordner, 'gewerbe')
  const daten = join(ordner, 'daten')
  cpSync('samples/gewerbe', projekt, { recursive: true })
  mkdirSync(daten)
  mkdirSync(testCacheOrdner, { recursive: true })
  // rules compiled by other tests need not be compiled again
  symlinkSync(resolve(testCacheOrdner), join(daten, 'sef'), 'junction')
  const browser = await chromium.connect(inject('browser'))
  let host = startHost(projekt, daten)

  const nextAdresse = (): Promise<string> => host.nextAdresse()
  return {
    projekt,
    nextAdresse,
    open: async (optionen) => openFenster(browser, await nextAdresse(), optionen),
    kill: () => end(host.prozess, 'SIGKILL'),
    restart: async () => {
      host = startHost(projekt, daten)
    },
    close: async () => {
      await browser.close()
      await end(host.prozess, 'SIGTERM')
      rmSync(ordner, { recursive: true, force: true })
    },
  }
}

function startHost(projekt: string, daten: string): { prozess: ChildProcess; nextAdresse(): Promise<string> } {
  const prozess = spawn(process.execPath, ['dist/web.js', projekt, '--adresse'], {
    env: { ...process.env, FACHWERK_DATEN: daten },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const { stdin, stdout } = prozess
  const wartende: ((adresse: string) => void)[] = []
  const waitForAdresse = (): Promise<string> => new Promise((resolve) => wartende.push(resolve))
  createInterface({ input: stdout }).on('line', (zeile) => {
    const adresse = /http:\/\/127\.0\.0\.1:\d+\/\?marke=\S+/.exec(zeile)?.[0]
    if (adresse !== undefined) wartende.shift()?.(adresse)
  })
  // the address of the start is not used: a test may open its window long after
  const gestartet = waitForAdresse()
  return {
    prozess,
    nextAdresse: async () => {
      await gestartet
      const naechste = waitForAdresse()
      stdin.write('\n')
      return naechste
    },
  }
}

async function openFenster(browser: Browser, adresse: string, optionen?: BrowserContextOptions): Promise<Page> {
  const kontext = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE', ...optionen })
  const seite = await kontext.newPage()
  const fehler: string[] = []
  seite.on('pageerror', (einer) => fehler.push(einer.message))
  onTestFailed(async ({ task }) => {
    mkdirSync(BILDER, { recursive: true })
    const name = task.name.replace(/[^\p{L}\p{N}]+/gu, '-')
    await seite.screenshot({ path: join(BILDER, `${name}.png`) }).catch(() => {})
    if (fehler.length > 0) console.error(`Fehler im Fenster: ${fehler.join('\n')}`)
  })
  await seite.goto(adresse)
  await seite.locator('html[data-bereit~="fenster"]').waitFor()
  return seite
}

function end(prozess: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (prozess.exitCode !== null || prozess.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    prozess.once('exit', () => resolve())
    prozess.kill(signal)
  })
}
