import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Stylesheet } from '../../electron/host/prozessor/regelwerk.ts'
import { classpathOf, fetchVonMaven, versionOf } from './maven.ts'

/** One run of a stylesheet, the same for both processors. */
export interface Lauf {
  stylesheet: Stylesheet
  quelle: string
  parameter: Readonly<Record<string, string>>
}

/** The result as XML text, or why there is none. */
export type Laufergebnis = { ok: true; xml: string } | { ok: false; fehler: string }

/** A Saxon-HE to compare with. */
export interface SaxonHe {
  name: string
  klassenpfad: string
}

const UEBLICHE_ORTE = ['/usr/share/java/Saxon-HE.jar', '/usr/share/java/saxon-he.jar', '/usr/share/java/saxon9he.jar']
const PROGRAMM = 'test/interop/Vergleich.java'
const MESSPROGRAMM = 'test/interop/Durchsatz.java'

/**
 * Every Saxon-HE that is there: that of the system, the current one from Maven Central, or the one that was asked for alone;
 * and a sentence for each that is missing. A jar that was asked for and is missing is a failure.
 */
export function findSaxonHe(): { gefundene: SaxonHe[]; fehlende: string[] } {
  const verlangt = process.env.FACHWERK_SAXON_JAR
  if (verlangt !== undefined && !existsSync(verlangt)) throw new Error(`FACHWERK_SAXON_JAR: ${verlangt} fehlt`)
  if (spawnSync('java', ['-version']).status !== 0) {
    return { gefundene: [], fehlende: ['Java fehlt (ein JDK ab Version 11, etwa das Paket default-jdk-headless).'] }
  }
  if (verlangt !== undefined) return { gefundene: [{ name: basename(verlangt), klassenpfad: verlangt }], fehlende: [] }
  const jar = UEBLICHE_ORTE.find(existsSync)
  const aktueller = fetchAktuellen()
  return {
    gefundene: [
      ...(jar === undefined ? [] : [{ name: 'Saxon-HE des Systems', klassenpfad: jar }]),
      ...(aktueller ?? []),
    ],
    fehlende: [
      ...(jar === undefined ? ['Kein Saxon-HE des Systems (Paket libsaxonhe-java).'] : []),
      ...(aktueller === undefined ? ['Kein aktuelles Saxon-HE: Maven fehlt oder erreicht Maven Central nicht.'] : []),
    ],
  }
}

function fetchAktuellen(): SaxonHe[] | undefined {
  const ordner = fetchVonMaven()
  if (ordner === undefined) return undefined
  return [{ name: `Saxon-HE ${versionOf('Saxon-HE')}`, klassenpfad: classpathOf(ordner) }]
}

/** All runs in one JVM; results in the order of the runs. */
export async function runSaxonHe({ klassenpfad }: SaxonHe, laeufe: readonly Lauf[]): Promise<Laufergebnis[]> {
  return withAuftraegen(laeufe, async (auftraege, ordner) => {
    await promisify(execFile)('java', ['-cp', klassenpfad, PROGRAMM, auftraege], { maxBuffer: 64 * 1024 * 1024 })
    return await Promise.all(laeufe.map((_, nummer) => readErgebnis(join(ordner, `${nummer}`))))
  })
}

/** Messages per second where these runs make one message, on several threads of one JVM. */
export async function measureSaxonHe(
  { klassenpfad }: SaxonHe,
  laeufe: readonly Lauf[],
  { faeden, warmMs, dauerMs }: { faeden: number; warmMs: number; dauerMs: number },
): Promise<number> {
  return withAuftraegen(laeufe, async (auftraege) => {
    const argumente = ['-cp', klassenpfad, MESSPROGRAMM, auftraege, ...[faeden, warmMs, dauerMs].map(String)]
    const { stdout } = await promisify(execFile)('java', argumente)
    return Number(stdout)
  })
}

/** Writes stylesheets, documents and the list of runs for the Java programs, into a folder that goes again. */
async function withAuftraegen<T>(
  laeufe: readonly Lauf[],
  run: (auftraege: string, ordner: string) => Promise<T>,
): Promise<T> {
  const ordner = await mkdtemp(join(tmpdir(), 'fachwerk-interop-'))
  try {
    const ablage = createAblage(ordner)
    const zeilen: string[] = []
    for (const [nummer, { stylesheet, quelle, parameter }] of laeufe.entries()) {
      const dokumente = await Promise.all(
        Object.entries(parameter).map(async ([name, xml]) => `${name}=${await ablage.keepText(xml)}`),
      )
      const teile = [await ablage.keepStylesheet(stylesheet), await ablage.keepText(quelle), join(ordner, `${nummer}`)]
      zeilen.push([...teile, ...dokumente].join('\t'))
    }
    const auftraege = join(ordner, 'auftraege')
    await writeFile(auftraege, zeilen.join('\n'))
    return await run(auftraege, ordner)
  } finally {
    await rm(ordner, { recursive: true, force: true })
  }
}

/** Writes each text once, whatever number of runs uses it. */
function createAblage(ordner: string) {
  const dateien = new Map<string, Promise<string>>()
  const keep = (schluessel: string, write: (stamm: string) => Promise<string>): Promise<string> => {
    const bekannt = dateien.get(schluessel)
    if (bekannt !== undefined) return bekannt
    const neu = write(join(ordner, `ein-${dateien.size}`))
    dateien.set(schluessel, neu)
    return neu
  }
  return {
    keepText: (text: string): Promise<string> =>
      keep(text, async (stamm) => {
        await writeFile(stamm, text)
        return stamm
      }),
    keepStylesheet: ({ text, module = {} }: Stylesheet): Promise<string> =>
      keep(`${text}${JSON.stringify(module)}`, async (stamm) => {
        await mkdir(stamm)
        const dateien = { ...module, 'haupt.xsl': text }
        for (const [name, inhalt] of Object.entries(dateien)) await writeFile(join(stamm, name), inhalt)
        return join(stamm, 'haupt.xsl')
      }),
  }
}

async function readErgebnis(pfad: string): Promise<Laufergebnis> {
  if (existsSync(`${pfad}.fehler`)) return { ok: false, fehler: await readFile(`${pfad}.fehler`, 'utf8') }
  return { ok: true, xml: await readFile(pfad, 'utf8') }
}
