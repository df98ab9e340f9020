import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Stylesheet } from '../../electron/host/prozessor/regelwerk.ts'

/** One run of a stylesheet, the same for both processors. */
export interface Lauf {
  stylesheet: Stylesheet
  quelle: string
  parameter: Readonly<Record<string, string>>
}

/** The result as XML text, or why there is none. */
export type Laufergebnis = { ok: true; xml: string } | { ok: false; fehler: string }

const UEBLICHE_ORTE = ['/usr/share/java/Saxon-HE.jar', '/usr/share/java/saxon-he.jar', '/usr/share/java/saxon9he.jar']
const PROGRAMM = 'test/interop/Vergleich.java'

/** The Saxon-HE to compare with, or the sentence that says what is missing. A jar that was asked for and is missing is a failure. */
export function findSaxonHe(): { jar: string } | { fehlt: string } {
  const verlangt = process.env.FACHWERK_SAXON_JAR
  if (verlangt !== undefined && !existsSync(verlangt)) throw new Error(`FACHWERK_SAXON_JAR: ${verlangt} fehlt`)
  const jar = verlangt ?? UEBLICHE_ORTE.find(existsSync)
  if (jar === undefined) {
    return { fehlt: 'Saxon-HE fehlt (Paket libsaxonhe-java, oder FACHWERK_SAXON_JAR auf ein Saxon-HE-Archiv setzen).' }
  }
  if (spawnSync('java', ['-version']).status !== 0) {
    return { fehlt: 'Java fehlt (ein JDK ab Version 11, etwa das Paket default-jdk-headless).' }
  }
  return { jar: resolve(jar) }
}

/** All runs in one JVM; results in the order of the runs. */
export async function runSaxonHe(jar: string, laeufe: readonly Lauf[]): Promise<Laufergebnis[]> {
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
    await promisify(execFile)('java', ['-cp', jar, PROGRAMM, auftraege], { maxBuffer: 64 * 1024 * 1024 })
    return await Promise.all(laeufe.map((_, nummer) => readErgebnis(join(ordner, `${nummer}`))))
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
