import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { findElectron } from '../../electron/start/electronsuche.ts'
import { testCacheOrdner } from '../setup/cache.ts'

/** Electron's program, or undefined with the one line that says why its tests are skipped. */
export function findElectronFuerTests(): string | undefined {
  const programm = findElectron(false)
  const schirm = process.platform !== 'linux' || Boolean(process.env.DISPLAY)
  if (programm === undefined || !schirm) {
    const grund = programm === undefined ? 'Electron ist nicht da' : 'Es gibt keinen Bildschirm'
    console.info(`${grund}: Die Tests des Electron-Fensters werden übersprungen.`)
    return undefined
  }
  return programm
}

/** A running Electron form of Fachwerk on a copy of the sample, with a user folder of its own. */
export interface Electronfachwerk {
  ordner: string
  projekt: string
  app: ElectronApplication
  /** the first window, once it shows the project */
  seite: Page
  /** starts the program a second time, which hands its arguments to the first; waits until it has ended */
  startNochmal(...argumente: string[]): Promise<void>
  /** ends it as its user would and starts it again on the same data, without naming a project */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function startElectronFachwerk(programm: string): Promise<Electronfachwerk> {
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-electron-'))
  const projekt = join(ordner, 'gewerbe')
  const daten = join(ordner, 'daten')
  cpSync('samples/gewerbe', projekt, { recursive: true })
  mkdirSync(daten)
  if (existsSync(testCacheOrdner)) symlinkSync(resolve(testCacheOrdner), join(daten, 'sef'), 'junction')
  const umgebung = { ...umgebungOhneLeere(), FACHWERK_DATEN: daten }
  const launch = async (...argumente: string[]): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: programm,
      args: listArgumente(...argumente),
      env: umgebung,
    })

  const lauf: Electronfachwerk = {
    ordner,
    projekt,
    ...(await open(await launch(projekt))),
    startNochmal: (...argumente) =>
      new Promise((resolve, reject) => {
        spawn(programm, listArgumente(...argumente), { env: umgebung, stdio: 'ignore' })
          .once('exit', () => resolve())
          .once('error', reject)
      }),
    restart: async () => {
      await lauf.app.close()
      Object.assign(lauf, await open(await launch()))
    },
    close: async () => {
      await lauf.app.close()
      rmSync(ordner, { recursive: true, force: true })
    },
  }
  return lauf
}

async function open(app: ElectronApplication): Promise<{ app: ElectronApplication; seite: Page }> {
  const seite = await app.firstWindow()
  await seite.locator('html[data-bereit~="fenster"]').waitFor()
  return { app, seite }
}

/** Electron refuses to run for root with its sandbox. */
function listArgumente(...argumente: string[]): string[] {
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), resolve('dist/main.js'), ...argumente]
}

function umgebungOhneLeere(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, wert]) => (wert === undefined ? [] : [[name, wert]])),
  )
}
