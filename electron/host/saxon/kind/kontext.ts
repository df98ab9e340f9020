import path from 'node:path'
import stream from 'node:stream'
import { URL } from 'node:url'
import util from 'node:util'
import vm from 'node:vm'

/** What the code in the closed context may do beyond computing; everything is refused unless given. */
export interface Zugaenge {
  fs?: object
  argumente?: readonly string[]
  onExitCode?: (code: number) => void
  onAusgabe?: (text: string) => void
}

export interface GeschlossenerKontext {
  /** Runs the text of a CommonJS module, wrapped in a function as Node does it, and returns what it exports. */
  runModul(quelltext: string, datei: string): unknown
  /** Runs the text of a command. */
  runSkript(quelltext: string, datei: string): void
  /** Makes a module available to `require` inside the context. */
  provide(name: string, modul: unknown): void
  setArgumente(argumente: readonly string[]): void
  /** Calls a function under a wall-clock limit that also ends endless loops. */
  callWithLimit<T>(work: () => T, zeitlimitMs: number): T
  parseJson(text: string): unknown
}

export const VERWEIGERT = 'Zugriff verweigert'

/**
 * A JavaScript context without process, file system, network and code generation, in which the unmodified SaxonJS runs. It
 * holds even where a stylesheet reaches JavaScript: there is nothing to reach. Flags of Node are not needed for it, so it
 * also holds in Electron's utility process, where they have no effect.
 */
export function createGeschlossenerKontext(zugaenge: Zugaenge = {}): GeschlossenerKontext {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } })
  const module = new Map<string, unknown>([
    ['fs', zugaenge.fs ?? refuseAll('fs')],
    ['axios', refuseAll('axios')],
    ['path', path.posix],
    ['url', { URL, fileURLToPath: (url: string | URL) => decodeURIComponent(new URL(url).pathname) }],
    ['util', { TextEncoder: util.TextEncoder, TextDecoder: util.TextDecoder }],
    ['stream', stream],
  ])
  const prozess = createProzess(zugaenge)
  const print = (...teile: unknown[]) => zugaenge.onAusgabe?.(teile.map(String).join(' '))
  Object.assign(context, {
    global: Object.create(null),
    console: { log: print, info: print, warn: print, error: print },
    Buffer,
    URL,
    process: prozess,
    setTimeout: (callback: () => void, ms: number) => {
      setTimeout(callback, ms)
    },
    require: (name: string) => {
      if (module.has(name)) return module.get(name)
      throw new Error(`${VERWEIGERT}: ${name}`)
    },
  })
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown
  return {
    runModul: (quelltext, datei) => {
      const exported = { exports: {} }
      const names = ['module', 'exports', ...LOKALE_NAMEN]
      const wrapped = new vm.Script(`(function(${names.join(',')}){${quelltext}\n})`, { filename: datei })
      const load = wrapped.runInContext(context) as (...werte: unknown[]) => void
      load(exported, exported.exports, ...LOKALE_NAMEN.map((name) => vm.runInContext(name, context)))
      return exported.exports
    },
    runSkript: (quelltext, datei) => {
      new vm.Script(quelltext, { filename: datei }).runInContext(context)
    },
    provide: (name, modul) => module.set(name, modul),
    setArgumente: (argumente) => {
      prozess.argv = [...argumente]
    },
    callWithLimit: <T>(work: () => T, zeitlimitMs: number): T => {
      context.fachwerkAuftrag = work
      try {
        return CALL.runInContext(context, { timeout: zeitlimitMs }) as T
      } finally {
        context.fachwerkAuftrag = undefined
      }
    },
    parseJson: parse,
  }
}

/**
 * Globals handed to a module as parameters, with the context's own values: looking up a global in such a context is slow,
 * and this makes compiling a quarter faster.
 */
const LOKALE_NAMEN =
  `require global console process Buffer URL setTimeout Array BigInt Boolean Date Error Function Map Math Number Object
  Promise Proxy RangeError Reflect RegExp Set String Symbol TypeError Uint8Array WeakMap JSON decodeURI decodeURIComponent
  encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt`.split(/\s+/)

const CALL = new vm.Script('fachwerkAuftrag()')

/** The little of `process` that SaxonJS and its command line look at; nothing of the real one. */
function createProzess(zugaenge: Zugaenge) {
  return {
    argv: [...(zugaenge.argumente ?? [])],
    platform: 'linux',
    version: 'v20.0.0',
    env: Object.create(null),
    cwd: () => '/',
    hrtime: () => [0, 0],
    memoryUsage: () => ({ heapUsed: 0 }),
    get exitCode(): number {
      return 0
    },
    set exitCode(code: number) {
      zugaenge.onExitCode?.(code)
    },
  }
}

function refuseAll(name: string): object {
  return new Proxy(Object.create(null), {
    get: (_, property) => {
      throw new Error(`${VERWEIGERT}: ${name}.${String(property)}`)
    },
  })
}
