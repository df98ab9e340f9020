import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../../../electron/host/host.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { finishSpeichern, readVermerk } from '../../../electron/host/projekte/speichervermerk.ts'
import { buildKindprogramm, type Kindprogramm } from '../../setup/kindprogramm.ts'
import { createOrdner, createProjektordner } from '../projekte/projektordner.ts'
import { readZahlen } from './zaehlschritt.ts'

/** Kills of one project one after the other; many in `npm run haertetest`. */
const ALLE = process.env.FACHWERK_LAEUFE !== undefined
const LAEUFE = ALLE ? 300 : 3

let programm: Kindprogramm
beforeAll(async () => {
  programm = await buildKindprogramm('test/host/sitzung/sitzungskind.ts', 'sitzung')
})
afterAll(() => programm.remove())

/** What the child had been promised when it was killed. */
interface Zusagen {
  bestaetigt: number
  gespeichert: number
}

/** Lets the child work until it has printed so many lines and a little longer, then kills it. */
async function runAndKill(ordner: string, datenordner: string, zeilen: number, nachlaufMs: number): Promise<Zusagen> {
  const kind = spawn(process.execPath, [programm.datei, ordner, datenordner, 'aendern'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [ausgabe, fehler] = await collect(kind, zeilen, nachlaufMs)
  expect(kind.signalCode, fehler).toBe('SIGKILL')
  // a last line without its end was not printed completely
  const ganze = ausgabe.split('\n').slice(0, -1)
  const letzte = (muster: RegExp): number =>
    Number(ganze.findLast((zeile) => muster.test(zeile))?.match(/\d+$/)?.[0] ?? 0)
  return { bestaetigt: letzte(/^(?:offen )?\d+$/), gespeichert: letzte(/^gespeichert \d+$/) }
}

function collect(kind: ChildProcess, zeilen: number, nachlaufMs: number): Promise<[string, string]> {
  return new Promise((done) => {
    let ausgabe = ''
    let fehler = ''
    let wartet = false
    kind.stderr?.on('data', (teil) => {
      fehler += String(teil)
    })
    kind.stdout?.on('data', (teil) => {
      ausgabe += String(teil)
      if (wartet || ausgabe.split('\n').length <= zeilen) return
      wartet = true
      setTimeout(() => kind.kill('SIGKILL'), nachlaufMs)
    })
    kind.once('close', () => done([ausgabe, fehler]))
  })
}

describe('Abbruch mitten im Ändern und Speichern', () => {
  it('alles Bestätigte ist nach jedem Öffnen da, und die Dateien passen immer zusammen', async () => {
    const ordner = createProjektordner()
    const datenordner = createOrdner()
    let davor = 0
    for (let lauf = 0; lauf < LAEUFE; lauf += 1) {
      const zusagen = await runAndKill(ordner, datenordner, 2 + (lauf % 5), (lauf * 7) % 23)
      expect(zusagen.bestaetigt).toBeGreaterThanOrEqual(davor)
      const host = startHost({ projekt: ordner, datenordner })
      const stand = await host.oeffne({ client: 'fenster-des-tests', entscheidung: 'nachlassAnwenden' })
      if (!stand.ok) throw new Error(JSON.stringify(stand.befunde))
      expect(stand.wert.befunde).toEqual([])
      expect(stand.wert.sequenz).toBeGreaterThanOrEqual(zusagen.bestaetigt)
      expect(stand.wert.gespeichert).toBeGreaterThanOrEqual(zusagen.gespeichert)
      // at most the change under way was not yet acknowledged
      expect(stand.wert.sequenz).toBeLessThanOrEqual(zusagen.bestaetigt + 1)
      expect(readZahlen(stand.wert.datensaetze)).toEqual([stand.wert.sequenz])
      const platte = await readProjekt(ordner)
      if (!platte.ok) throw new Error(JSON.stringify(platte.befunde))
      expect(platte.wert.befunde).toEqual([])
      expect(readZahlen(platte.wert.projekt.datensaetze.values())).toEqual([stand.wert.gespeichert])
      await host.beende()
      davor = stand.wert.sequenz
    }
    expect(listReste(ordner)).toEqual([])
  }, 1_800_000)

  // renamings of a save of three files: the note, then each of them; negative: killed right after it
  it.each(ALLE ? [1, -1, 2, -2, 3, -3, 4, -4] : [1, -1, 2, -4])(
    'Speichern, abgebrochen bei Umbenennung %i, ist ganz oder gar nicht geschehen',
    async (stelle) => {
      const ordner = createProjektordner()
      const kind = spawnSync(process.execPath, [programm.datei, ordner, createOrdner(), String(stelle)], {
        encoding: 'utf8',
      })
      expect(kind.signal, kind.stdout + kind.stderr).toBe('SIGKILL')
      const vermerk = await readVermerk(ordner)
      if (!vermerk.ok) throw new Error(JSON.stringify(vermerk.befunde))
      expect(vermerk.wert === undefined).toBe(stelle === 1)
      if (vermerk.wert !== undefined) {
        const unfertig = await readProjekt(ordner)
        expect(unfertig.ok ? unfertig.wert.befunde.map(({ code }) => code) : []).toEqual(['speichern.offen'])
        expect(await finishSpeichern(ordner, vermerk.wert)).toEqual({
          ok: true,
          wert: stelle === -1 ? 'zurueckgenommen' : 'abgeschlossen',
        })
      }
      const gelesen = await readProjekt(ordner)
      if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.befunde))
      expect(gelesen.wert.befunde).toEqual([])
      expect(readZahlen(gelesen.wert.projekt.datensaetze.values())).toEqual([Math.abs(stelle) === 1 ? 0 : 1])
      if (stelle !== 1) expect(listReste(ordner)).toEqual([])
    },
  )
})

/** Files that an unfinished save leaves behind; the beginning of a note that never took its place means nothing. */
function listReste(ordner: string): string[] {
  expect(existsSync(ordner)).toBe(true)
  const alle = readdirSync(ordner, { recursive: true, encoding: 'utf8' })
  return alle.filter((pfad) => /^speichern\.json$|\.tmp$/.test(pfad) && !pfad.startsWith('.speichern.json.'))
}
