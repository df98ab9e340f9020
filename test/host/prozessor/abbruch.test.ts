import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildKindprogramm, type Kindprogramm } from '../../setup/kindprogramm.ts'
import { ins } from '../../shared/generator/beispielbausteine.ts'
import { idOf } from './pruefstand.ts'

let programm: Kindprogramm
beforeAll(async () => {
  programm = await buildKindprogramm('test/host/prozessor/abbruchkind.ts', 'abbruch')
})
afterAll(() => programm.remove())

/** Where the process is killed, and how often the register is asked in all. */
const ALLE_STELLEN: [string, string, number][] = [
  ['während das Register antwortet', `nach-${ins('register')}`, 3],
  ['nachdem die erste Antwort festgehalten ist', 'runde-2', 2],
  ['nachdem die E-Akte es hat, aber vor der Quittung', `nach-${ins('akte')}`, 2],
  ['beim letzten Auftrag', `nach-${ins('fach')}`, 2],
  ['bevor die erste Runde beginnt', 'runde-1', 1],
  ['nach der letzten Antwort', 'runde-3', 2],
  ['bevor die E-Akte etwas bekommt', `vor-${ins('akte')}`, 2],
]
/** `npm run haertetest` kills at all of them, and `dauerlauf.test.ts` anywhere. */
const STELLEN = process.env.FACHWERK_LAEUFE === undefined ? ALLE_STELLEN.slice(1, 3) : ALLE_STELLEN

interface Ausgang {
  transaktion: { zustand: string }
  zustellungen: { uuid: string; zustand: string; art: string; installation: string }[]
  vorgaenge: { zustand: string; aktenzeichen: string }[]
  antworten: string[]
}

function run(ordner: string, stelle: string) {
  const datei = join(ordner, 'ziele.jsonl')
  const kind = spawnSync(process.execPath, [programm.datei, join(ordner, 'daten'), datei, stelle], {
    encoding: 'utf8',
  })
  const zeilen = existsSync(datei) ? readFileSync(datei, 'utf8').trim().split('\n').filter(Boolean) : []
  const gesehen = zeilen.map((zeile) => JSON.parse(zeile) as { installation: string; uuid: string })
  return { kind, gesehen }
}

describe('Abbruch', () => {
  it.each(STELLEN)('verliert und verdoppelt nichts: %s', (_, stelle, anfragen) => {
    const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-abbruch-'))
    try {
      expect(run(ordner, stelle).kind.signal).toBe('SIGKILL')
      const { kind, gesehen } = run(ordner, '')
      expect(kind.stderr).toBe('')
      const ausgang = JSON.parse(kind.stdout) as Ausgang
      expect(ausgang.transaktion.zustand).toBe('zugestellt')
      expect(ausgang.zustellungen.every(({ zustand }) => zustand === 'zugestellt')).toBe(true)
      expect(ausgang.vorgaenge).toMatchObject([{ zustand: 'fertig', aktenzeichen: 'A-1' }])
      expect(ausgang.antworten).toEqual([idOf('register'), idOf('zweitreg')])
      // outward at least once, and every repetition under the same id
      for (const { uuid, installation } of ausgang.zustellungen) {
        expect(
          gesehen.filter((eine) => eine.uuid === uuid && eine.installation === installation).length,
        ).toBeGreaterThan(0)
      }
      const ziele = gesehen.filter(({ installation }) => installation !== ins('register'))
      expect(new Set(ziele.map(({ uuid }) => uuid))).toEqual(new Set(ausgang.zustellungen.map(({ uuid }) => uuid)))
      const fragen = gesehen.filter(({ installation }) => installation === ins('register'))
      expect(new Set(fragen.map(({ uuid }) => uuid)).size).toBe(2)
      // an answer that was written is not asked for again
      expect(fragen).toHaveLength(anfragen === 1 ? 2 : anfragen)
    } finally {
      rmSync(ordner, { recursive: true, force: true })
    }
  })
})
