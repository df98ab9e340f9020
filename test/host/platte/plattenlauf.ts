import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { startHost } from '../../../electron/host/host.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { openSpeicher } from '../../../electron/host/prozessor/speicher/speicher.ts'
import type { Kindprogramm } from '../../setup/kindprogramm.ts'
import { createOrdner, writeProjektordner } from '../projekte/projektordner.ts'
import { createMeldung } from '../prozessor/meldungen.ts'
import { auftrag, createPruefstand, endgueltig, neutral } from '../prozessor/pruefstand.ts'
import { readZahlen } from '../sitzung/zaehlschritt.ts'
import type { Plattenbericht } from './plattenkind.ts'

export const CLIENT = 'fenster-des-tests'

/** A folder with a project and the place of a data folder. */
export interface Plattenlage {
  ordner: string
  projekt: string
  daten: string
}

export function createLage(ordner = createOrdner()): Plattenlage {
  const projekt = join(ordner, 'projekt')
  mkdirSync(projekt)
  writeProjektordner(projekt)
  return { ordner, projekt, daten: join(ordner, 'daten') }
}

/** Runs tasks in a process of its own, as whoever `optionen` says. */
export function runAufgaben(
  { datei }: Kindprogramm,
  ordner: string,
  aufgaben: readonly string[],
  optionen: { uid?: number; gid?: number } = {},
): Plattenbericht[] {
  return readBerichte(spawnSync(process.execPath, [datei, ordner, ...aufgaben], { encoding: 'utf8', ...optionen }))
}

/** The same where no file may grow beyond so many blocks of 512 bytes. */
export function runMitPlatz(
  { datei }: Kindprogramm,
  bloecke: number,
  ordner: string,
  ...aufgaben: string[]
): Plattenbericht[] {
  const befehl = `ulimit -f ${bloecke} && exec "$0" "$@"`
  return readBerichte(
    spawnSync('sh', ['-c', befehl, process.execPath, datei, ordner, ...aufgaben], { encoding: 'utf8' }),
  )
}

function readBerichte({ stdout, stderr, status }: SpawnSyncReturns<string>): Plattenbericht[] {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
    .trim()
    .split('\n')
    .map((zeile) => JSON.parse(zeile) as Plattenbericht)
}

export function readDateien(ordner: string): Record<string, string> {
  const alle = readdirSync(ordner, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    alle
      .filter((pfad) => statSync(join(ordner, pfad)).isFile())
      .map((pfad) => [pfad, readFileSync(join(ordner, pfad), 'utf8')]),
  )
}

/** Once there is room again, the project opens with all that was acknowledged, and can be saved. */
export async function expectAenderungen({ projekt, daten }: Plattenlage, bestaetigt = 0): Promise<void> {
  const host = startHost({ projekt, datenordner: daten })
  const stand = await host.oeffne({ client: CLIENT })
  if (!stand.ok) throw new Error(JSON.stringify(stand.befunde))
  expect(stand.wert.befunde).toEqual([])
  expect(stand.wert.sequenz).toBe(bestaetigt)
  expect(stand.wert.sequenz).toBeGreaterThan(0)
  expect(readZahlen(stand.wert.datensaetze)).toEqual([stand.wert.sequenz])
  const gespeichert = await host.speichere({ sitzung: stand.wert.sitzung, client: CLIENT })
  expect(gespeichert.ok).toBe(true)
  await host.beende()
  const platte = await readProjekt(projekt)
  expect(platte.ok && readZahlen(platte.wert.projekt.datensaetze.values())).toEqual([stand.wert.sequenz])
}

/** Once there is room again, the processor knows every message it has acknowledged, and brings each to its end. */
export async function expectNachrichten(daten: string, bestaetigt = 0): Promise<void> {
  const speicher = openSpeicher(daten)
  if (!speicher.ok) throw new Error(JSON.stringify(speicher.befunde))
  const stand = createPruefstand({ speicher: speicher.wert, regel: () => endgueltig([auftrag('akte')]) })
  await stand.prozessor.setzeFort()
  for (let nummer = 0; nummer < bestaetigt; nummer += 1) {
    const wieder = await stand.prozessor.empfange(neutral(createMeldung(stand.projekt, nummer)))
    // a message that nobody could read has no key and comes as a new one
    if (nummer % 20 !== 7) expect(wieder.wiederholung, String(nummer)).toBe(true)
  }
  const offene = speicher.wert.transaktionen
    .list()
    .filter(({ zustand }) => ['angenommen', 'entschieden'].includes(zustand))
  expect(offene).toEqual([])
  speicher.wert.close()
}
