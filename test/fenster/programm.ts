import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

/** A running `dist/web.js` that prints addresses. */
export interface Programm {
  /** the address it prints by itself, as soon as it can be opened */
  gestartet: Promise<string>
  /** a fresh address that opens one window; the one of the start need not have been used */
  nextAdresse(): Promise<string>
  /** ends it and waits until it has gone */
  end(signal: NodeJS.Signals): Promise<void>
}

/** Starts Fachwerk on a project with a data folder of its own, the folder around it released; `datei` may be that of another build. */
export function startProgramm(projekt: string, daten: string, datei = 'dist/web.js'): Programm {
  const prozess = spawn(process.execPath, [datei, projekt, '--ordner', dirname(projekt), '--adresse'], {
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
  const gestartet = waitForAdresse()
  return {
    gestartet,
    nextAdresse: async () => {
      await gestartet
      const naechste = waitForAdresse()
      stdin.write('\n')
      return naechste
    },
    end: (signal) => {
      if (prozess.exitCode !== null || prozess.signalCode !== null) return Promise.resolve()
      return new Promise((resolve) => {
        prozess.once('exit', () => resolve())
        prozess.kill(signal)
      })
    },
  }
}
