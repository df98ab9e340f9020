import { type ChildProcess, fork } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { type Engine, startEngine } from '../../electron/host/saxon/engine.ts'
import { resolveEngineKind, type StartProzess } from '../../electron/host/saxon/prozess.ts'
import { startUebersetzer } from '../../electron/host/saxon/uebersetzen.ts'
import {
  createEngineumgebung,
  listEngineschalter,
  type Utilityprozess,
  wrapUtilityprozess,
} from '../../electron/shell/utilityprozess.ts'
import { testCacheOrdner } from '../setup/cache.ts'

/**
 * A real process with the surface of Electron's UtilityProcess: `kill` only asks, messages have no `connected`, the end has a
 * code and no signal.
 */
class Nachbau implements Utilityprozess {
  readonly kind: ChildProcess
  constructor(datei: string, argumente: string[], schalter: string[]) {
    this.kind = fork(datei, argumente, {
      execArgv: schalter,
      env: {},
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
  }
  get pid() {
    return this.kind.pid
  }
  get stderr() {
    return this.kind.stderr
  }
  postMessage(nachricht: unknown) {
    this.kind.send(nachricht as object)
  }
  kill() {
    return true
  }
  on(ereignis: 'message' | 'error', listener: (...argumente: never[]) => void) {
    if (ereignis === 'message') this.kind.on('message', listener as () => void)
  }
  once(_ereignis: 'exit', listener: (code: number) => void) {
    this.kind.once('close', (code) => listener(code ?? 134))
  }
}

let engine: Engine | undefined
afterEach(() => engine?.stop())

const startNachbau: StartProzess = ({ rolle, speicherMb }) => {
  const { datei, argumente } = resolveEngineKind(rolle)
  const kind = new Nachbau(datei, argumente, [`--max-old-space-size=${speicherMb}`])
  return wrapUtilityprozess(kind, (pid) => process.kill(pid, 'SIGKILL'))
}

const HUELLE = (inhalt: string): string =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">${inhalt}</xsl:stylesheet>`
const GRUSS = HUELLE('<xsl:template match="/"><gruss><xsl:value-of select="name(*)"/></gruss></xsl:template>')
const ENDLOS = HUELLE(
  '<xsl:template match="/"><xsl:call-template name="lauf"/></xsl:template>' +
    '<xsl:template name="lauf"><xsl:iterate select="1 to 2000000000"><xsl:if test=". = 0"><xsl:break/></xsl:if></xsl:iterate></xsl:template>',
)

async function compile(text: string) {
  const uebersetzer = startUebersetzer({ prozesse: 1, cacheOrdner: testCacheOrdner, startProzess: startNachbau })
  const kompilat = await uebersetzer.compile({ hauptmodul: 'a.xsl', module: { 'a.xsl': text } })
  await uebersetzer.stop()
  if (!kompilat.ok) throw new Error(JSON.stringify(kompilat.befunde))
  return kompilat.wert
}

describe('Engine im Utility-Prozess', () => {
  it('wird beendet und ersetzt, wenn eine Regel nicht endet', async () => {
    const [gruss, endlos] = [await compile(GRUSS), await compile(ENDLOS)]
    engine = startEngine({ startProzess: startNachbau, zeitlimitMs: 1500 })
    await engine.load(gruss)
    await engine.load(endlos)
    const run = async (stylesheet: string) => (await engine?.transform({ stylesheet, quellen: ['<a/>'] }))?.[0]
    expect(await run(gruss.hash)).toMatchObject({ ok: true })
    const erster = engine.pid
    expect(await run(endlos.hash)).toMatchObject({ ok: false, befunde: [{ code: 'engine.zeitlimit' }] })
    expect(await run(gruss.hash)).toMatchObject({ ok: true })
    expect(engine.pid).not.toBe(erster)
  })

  it('hat begrenzten Speicher, macht aus keinem Text Code und erbt keine Umgebung', () => {
    expect(listEngineschalter(512)).toEqual([
      '--js-flags=--max-old-space-size=512 --disallow-code-generation-from-strings',
    ])
    const umgebung = { SystemRoot: 'C:\\Windows', PATH: '/bin', NODE_OPTIONS: '--inspect', GEHEIM: 'x' }
    expect(createEngineumgebung('linux', umgebung)).toEqual({ FACHWERK_ENGINE: '1' })
    expect(createEngineumgebung('win32', umgebung)).toEqual({ FACHWERK_ENGINE: '1', SystemRoot: 'C:\\Windows' })
  })

  it('sagt, was zuletzt in der Fehlerausgabe und im Bericht über das Ende stand', async () => {
    type Hoerer = (...argumente: never[]) => void
    const hoerer = new Map<string, Hoerer[]>()
    const add = (name: string, einer: Hoerer): void => void hoerer.set(name, [...(hoerer.get(name) ?? []), einer])
    const emit = (name: string, ...argumente: unknown[]): void => {
      for (const einer of hoerer.get(name) ?? []) einer(...(argumente as never[]))
    }
    const gesendet: unknown[] = []
    const getoetet: number[] = []
    const prozess = wrapUtilityprozess(
      {
        pid: 4711,
        stderr: { on: (_name, einer) => add('stderr', einer) },
        postMessage: (nachricht) => gesendet.push(nachricht),
        kill: () => true,
        on: add,
        once: add,
      },
      (pid) => getoetet.push(pid),
    )
    const enden: unknown[] = []
    prozess.onEnde((ende) => enden.push(ende))
    prozess.send('eins')
    emit('stderr', Buffer.from(`${'x'.repeat(9000)}JavaScript heap out of memory`))
    emit('error', 'FatalError', 'v8::Heap', 'Bericht')
    prozess.kill()
    emit('exit', 5)
    prozess.send('zwei')
    prozess.kill()
    expect([gesendet, getoetet]).toEqual([['eins'], [4711]])
    expect(enden).toMatchObject([{ code: 5, fehlerausgabe: expect.stringMatching(/heap out of memory\nFatalError/) }])
  })
})
