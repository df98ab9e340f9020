import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createNeuenOrdner } from '../../../electron/host/ablage/neuerOrdner.ts'
import { buildKindprogramm, type Kindprogramm } from '../../setup/kindprogramm.ts'
import { createOrdner } from '../projekte/projektordner.ts'
import {
  createLage,
  expectAenderungen,
  expectNachrichten,
  type Plattenlage,
  readDateien,
  runAufgaben,
} from './plattenlauf.ts'

const ALLE = process.env.FACHWERK_LAEUFE !== undefined
if (!ALLE) console.info('Die Tests auf einem wirklich vollen Datenträger laufen nur in „npm run haertetest“.')
const PLATTE_MB = 16

const eingehaengte: string[] = []

/** A disk of its own, in memory; answers why that is not possible here. */
function mountPlatte(): { ordner: string } | { grund: string } {
  const ordner = createOrdner()
  const optionen = ['-t', 'tmpfs', '-o', `size=${PLATTE_MB}m`, 'fachwerk', ordner]
  const { status, error, stderr } = spawnSync('mount', optionen, { encoding: 'utf8' })
  if (status !== 0) return { grund: (error?.message ?? stderr).trim() }
  eingehaengte.push(ordner)
  return { ordner }
}

/** Takes all room but so many bytes; what it returns gives it back. */
function fillPlatte({ ordner }: Plattenlage, frei: number): () => void {
  const ballast = join(ordner, 'ballast')
  const datei = openSync(ballast, 'w')
  const block = Buffer.alloc(4096, 1)
  let groesse = 0
  try {
    for (;;) groesse += writeSync(datei, block)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
  closeSync(datei)
  truncateSync(ballast, Math.max(0, groesse - frei))
  return () => rmSync(ballast)
}

describe.runIf(ALLE && process.platform === 'linux')('Voller Datenträger', () => {
  let programm: Kindprogramm
  beforeAll(async () => {
    programm = await buildKindprogramm('test/host/platte/plattenkind.ts', 'volle-platte')
  })
  afterEach(() => {
    for (const ordner of eingehaengte.splice(0)) spawnSync('umount', [ordner])
  })
  afterAll(() => programm.remove())

  it.for([4, 12, 40, 120, 400])('%i kB frei: Ändern und Speichern verlieren nichts', async (kilobyte, { skip }) => {
    const platte = mountPlatte()
    if ('grund' in platte) return skip(`Hier lässt sich kein Datenträger einhängen: ${platte.grund}`)
    const lage = createLage(platte.ordner)
    const davor = readDateien(lage.projekt)
    const free = fillPlatte(lage, kilobyte * 1024)
    const [aendern] = runAufgaben(programm, lage.ordner, ['aendern'])
    expect(aendern?.befunde.length).toBeGreaterThan(0)
    for (const code of aendern?.befunde ?? []) expect(code).toMatch(/^(?:sitzung\.|datei\.schreiben)/)
    expect(readDateien(lage.projekt)).toEqual(davor)
    free()
    // with little room not even the first change is taken
    if (kilobyte >= 120) await expectAenderungen(lage, aendern?.bestaetigt)
  })

  it('auf dem kein Platz ist, entsteht kein halbes Projekt', async ({ skip }) => {
    const platte = mountPlatte()
    if ('grund' in platte) return skip(`Hier lässt sich kein Datenträger einhängen: ${platte.grund}`)
    const dateien = new Map([
      ['projekt.fachwerk', '{}'],
      ['leistungen/gross.json', 'x'.repeat(2 * PLATTE_MB * 1024 * 1024)],
    ])
    const ergebnis = await createNeuenOrdner(platte.ordner, 'neu', dateien)
    expect(ergebnis.ok ? [] : ergebnis.befunde.map(({ code, satz }) => [code, satz])).toEqual([
      ['ablage.schreiben', 'Der Datenträger ist voll; es wurde nichts angelegt.'],
    ])
    expect(readdirSync(platte.ordner)).toEqual([])
  })

  it.for([8, 60, 200, 1000, 4000])(
    '%i kB frei: der Prozessor verliert keine angenommene Nachricht',
    async (kilobyte, { skip }) => {
      const platte = mountPlatte()
      if ('grund' in platte) return skip(`Hier lässt sich kein Datenträger einhängen: ${platte.grund}`)
      const lage = createLage(platte.ordner)
      const free = fillPlatte(lage, kilobyte * 1024)
      const [empfangen] = runAufgaben(programm, lage.ordner, ['empfangen'])
      expect(empfangen?.befunde).toHaveLength(1)
      free()
      if (kilobyte >= 1000) expect(empfangen?.bestaetigt).toBeGreaterThan(0)
      await expectNachrichten(lage.daten, empfangen?.bestaetigt)
    },
  )
})
