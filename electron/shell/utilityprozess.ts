import type { KindProzess } from '../host/saxon/prozess.ts'

const FEHLERAUSGABE_MAXIMUM = 8000

/** What of Electron's `UtilityProcess` the engine needs. */
export interface Utilityprozess {
  readonly pid: number | undefined
  readonly stderr: { on(ereignis: 'data', listener: (teil: Buffer) => void): unknown } | null
  postMessage(nachricht: unknown): void
  kill(): boolean
  on(ereignis: 'message', listener: (nachricht: unknown) => void): unknown
  on(ereignis: 'error', listener: (art: string, ort: string, bericht: string) => void): unknown
  once(ereignis: 'exit', listener: (code: number) => void): unknown
}

/**
 * Presents a utility process as the engine's child process. `killHart` ends it by its id: Electron's own `kill` only asks, and a
 * rule in an endless loop does not listen.
 */
export function wrapUtilityprozess(kind: Utilityprozess, killHart: (pid: number) => void): KindProzess {
  let fehlerausgabe = ''
  const note = (text: string): void => {
    fehlerausgabe = (fehlerausgabe + text).slice(-FEHLERAUSGABE_MAXIMUM)
  }
  let beendet = false
  kind.stderr?.on('data', (teil) => note(teil.toString('utf8')))
  // its report holds the whole heap statistics; kind and place say that memory ran out
  kind.on('error', (art, ort) => note(`\n${art} Error: ${ort}\n`))
  kind.once('exit', () => {
    beendet = true
  })
  return {
    get pid() {
      return kind.pid
    },
    send: (nachricht) => {
      if (!beendet) kind.postMessage(nachricht)
    },
    onNachricht: (listener) => {
      kind.on('message', listener)
    },
    onEnde: (listener) => {
      kind.once('exit', (code) => listener({ code, signal: null, fehlerausgabe }))
    },
    kill: () => {
      const { pid } = kind
      kind.kill()
      if (pid !== undefined && !beendet) killHart(pid)
    },
    // Electron's main process lives as long as the application does
    keepHostAlive: () => {},
  }
}

/**
 * Switches of the engine's process: its heap is bounded, and no text becomes code in it. A utility process takes switches of V8
 * only by this one of Chromium's, and silently ignores them by themselves.
 */
export function listEngineschalter(speicherMb: number): string[] {
  return [`--js-flags=--max-old-space-size=${speicherMb} --disallow-code-generation-from-strings`]
}

/** Its environment: next to nothing, but not nothing, which Electron takes for all of its own. */
export function createEngineumgebung(system: string, { SystemRoot = '' }: NodeJS.ProcessEnv): Record<string, string> {
  return { FACHWERK_ENGINE: '1', ...(system === 'win32' ? { SystemRoot } : {}) }
}
