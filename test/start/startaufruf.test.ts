import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readStartaufruf } from '../../electron/start/startaufruf.ts'
import { testBeispiel } from '../setup/beispiel.ts'

const read = (...argumente: string[]): ReturnType<typeof readStartaufruf> => readStartaufruf(argumente, testBeispiel)

/** What a call that ends the program says before, and its status. */
function readEnde(...argumente: string[]): { status: unknown; text: string } {
  let text = ''
  const keep = (teil: unknown): boolean => {
    text += String(teil)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('Ende')
  })
  expect(() => read(...argumente)).toThrow('Ende')
  return { status: exit.mock.calls[0]?.[0], text }
}

afterEach(() => vi.restoreAllMocks())

describe('Aufruf des Fensters', () => {
  it('öffnet ohne Angabe das Beispiel unter einem freien Port', () => {
    expect(read()).toEqual({ projekt: resolve(testBeispiel), ordner: [], port: undefined, nurAdresse: false })
  })

  it('nimmt Projekt, mehrere Ordner und Port in jeder Folge', () => {
    const ordner = [resolve('samples'), resolve('test')]
    expect(read('--ordner', 'samples', testBeispiel, '--ordner', 'test', '--port', '8123', '--adresse')).toEqual({
      projekt: resolve(testBeispiel),
      ordner,
      port: 8123,
      nurAdresse: true,
    })
    expect(read('--start').projekt).toBeUndefined()
  })

  it.each([
    [['--unfug'], 'Die Option „--unfug“ gibt es nicht.'],
    [['--ordner'], 'fehlt ihr Wert.'],
    [['--port', 'acht'], 'Ein Port ist eine ganze Zahl von 0 bis 65535.'],
    [['--port', '70000'], 'Ein Port ist eine ganze Zahl von 0 bis 65535.'],
    [['samples', 'test'], 'Das sind zu viele Angaben.'],
    [['samples'], 'liegt kein Projekt (projekt.fachwerk fehlt)'],
    [['--ordner', 'gibtesnicht'], 'Bitte nennen Sie mit --ordner einen vorhandenen.'],
  ])('endet bei %j mit einem deutschen Satz', (argumente, satz) => {
    const { status, text } = readEnde(...argumente)
    expect(status).toBe(1)
    expect(text).toContain(satz)
    expect(text).not.toMatch(/error|argument|invalid/)
  })

  it('zeigt auf Wunsch die Hilfe', () => {
    const { status, text } = readEnde('--help')
    expect(status).toBe(0)
    expect(text).toContain('Aufruf: npm start -- [optionen] [projekt]')
    expect(text).not.toMatch(/Usage|Options|default/)
  })

  it('sagt, dass ein Port schon belegt ist', async () => {
    const fremder = createServer()
    await new Promise<void>((bereit) => fremder.listen(0, '127.0.0.1', bereit))
    const { port } = fremder.address() as AddressInfo
    const lauf = spawnSync(process.execPath, ['dist/web.js', testBeispiel, '--adresse', '--port', String(port)], {
      encoding: 'utf8',
    })
    fremder.close()
    expect(lauf.status).toBe(1)
    expect(lauf.stderr).toContain(`Der Port ${port} lässt sich nicht öffnen`)
    expect(lauf.stderr).not.toContain('    at ')
  })
})
