import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Socket } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export type Rolle = 'engine' | 'uebersetzer'

/** How a child process ended; `fehlerausgabe` is the end of what it wrote to its error stream. */
export interface Prozessende {
  code: number | null
  signal: string | null
  fehlerausgabe: string
}

/**
 * A child process as the engine needs it. `child_process` and Electron's `utilityProcess` both fit behind it; the host gets
 * the fitting {@link StartProzess} injected.
 */
export interface KindProzess {
  send(nachricht: unknown): void
  onNachricht(listener: (nachricht: unknown) => void): void
  onEnde(listener: (ende: Prozessende) => void): void
  /** Ends the process at once, whatever it is doing. */
  kill(): void
  /** While false, the process does not keep the host's event loop alive. */
  keepHostAlive(alive: boolean): void
  readonly pid: number | undefined
}

export type StartProzess = (auftrag: { rolle: Rolle; speicherMb: number }) => KindProzess

const FEHLERAUSGABE_MAXIMUM = 8000
const require = createRequire(import.meta.url)

/** Entry file and arguments of the child process, for every way of starting it. */
export function resolveEngineKind(rolle: Rolle): { datei: string; argumente: string[] } {
  return { datei: findEngineKind(), argumente: [rolle, require.resolve('saxon-js'), require.resolve('xslt3')] }
}

/**
 * Starts the engine by `child_process`: no environment, no inherited streams. Node's permission and code generation flags
 * are defence in depth only; the closed context inside does not rely on them.
 */
export const startNodeProzess: StartProzess = ({ rolle, speicherMb }) => {
  const { datei, argumente } = resolveEngineKind(rolle)
  const [, saxon = '', xslt3 = ''] = argumente
  const readable = [
    path.dirname(datei),
    path.join(path.dirname(datei), '..', 'package.json'),
    path.dirname(saxon),
    path.dirname(xslt3),
  ]
  const flags = [
    '--no-warnings',
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${speicherMb}`,
    permissionFlag(),
    ...readable.map((ort) => `--allow-fs-read=${ort}`),
  ]
  const kind = spawn(process.execPath, [...flags, datei, ...argumente], {
    cwd: path.dirname(datei),
    env: process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot ?? '' } : {},
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  })
  return wrapChild(kind)
}

/** The permission model lost its `experimental` in Node 23.5. */
function permissionFlag(): string {
  return process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission'
}

/** The built child entry lies beside the bundle, or in `dist` when the sources run unbuilt as in tests. */
function findEngineKind(): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const candidates = ['engine-kind.js', '../engine-kind.js', '../../../dist/engine-kind.js']
  const found = candidates.map((candidate) => path.resolve(here, candidate)).find((candidate) => existsSync(candidate))
  if (found === undefined) throw new Error('dist/engine-kind.js is missing: run the build first')
  return found
}

/** Presents a process of `child_process`, started with an IPC channel, as a {@link KindProzess}. */
export function wrapChild(kind: ChildProcess): KindProzess {
  let fehlerausgabe = ''
  kind.stderr?.setEncoding('utf8').on('data', (text: string) => {
    fehlerausgabe = (fehlerausgabe + text).slice(-FEHLERAUSGABE_MAXIMUM)
  })
  kind.on('error', () => undefined)
  return {
    pid: kind.pid,
    // A process that is just ending takes no messages; its end is reported by `onEnde`.
    send: (nachricht) => {
      if (kind.connected) kind.send(nachricht as object, () => undefined)
    },
    onNachricht: (listener) => kind.on('message', listener),
    onEnde: (listener) => {
      kind.once('close', (code, signal) => listener({ code, signal, fehlerausgabe }))
      // A process that never started has no end of its own.
      kind.once('error', (error) => {
        if (kind.pid === undefined) listener({ code: null, signal: null, fehlerausgabe: String(error) })
      })
    },
    kill: () => {
      kind.kill('SIGKILL')
    },
    keepHostAlive: (alive) => {
      const change = alive ? 'ref' : 'unref'
      kind[change]()
      kind.channel?.[change]()
      if (kind.stderr instanceof Socket) kind.stderr[change]()
    },
  }
}
