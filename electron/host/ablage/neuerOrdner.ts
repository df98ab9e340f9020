import { randomBytes } from 'node:crypto'
import { mkdir, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { findNamensfehler } from '../../../shared/projekte/dateiname.ts'
import { codeOf, writeNeben } from '../projekte/atomar.ts'

/**
 * Makes a folder with these files, whole or not at all: written beside it and flushed, then renamed. Nothing that is there is
 * ever replaced. `check` looks at the finished folder before it gets its name. Answers its real path.
 */
export async function createNeuenOrdner(
  ort: string,
  name: string,
  dateien: ReadonlyMap<string, string | Uint8Array>,
  check: (ordner: string) => Promise<Befund[]> = async () => [],
): Promise<Ergebnis<string>> {
  const grund = findNamensfehler(name)
  if (grund !== undefined) return fail(createNamenbefund(name, grund))
  const ziel = join(ort, name)
  const neben = join(ort, `.${name.slice(0, 40)}.${randomBytes(6).toString('hex')}.neu`)
  try {
    if (!(await isFrei(ziel))) return fail(createVergebenbefund(ziel))
    await mkdir(neben)
    for (const [pfad, inhalt] of dateien) await writeNeben(neben, pfad, inhalt)
    const befunde = await check(neben)
    if (befunde.length > 0) {
      await rm(neben, { recursive: true, force: true })
      return fail(...befunde)
    }
    // an empty folder may wait there; Windows does not rename onto it
    await rmdir(ziel).catch(() => undefined)
    await rename(neben, ziel)
    return succeed(await realpath(ziel))
  } catch (error) {
    await rm(neben, { recursive: true, force: true }).catch(() => undefined)
    const vergeben = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error))
    if (codeOf(error) === '') throw error
    return fail(vergeben ? createVergebenbefund(ziel) : createSchreibbefund(ort, error))
  }
}

/** Whether a new folder may get this path: nothing is there, or an empty folder. */
export async function isFrei(pfad: string): Promise<boolean> {
  try {
    return (await readdir(pfad)).length === 0
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true
    if (codeOf(error) === 'ENOTDIR') return false
    throw error
  }
}

function createNamenbefund(name: string, grund: string): Befund {
  return createBefund({
    code: 'ablage.name',
    satz: 'So kann ein Ordner nicht heißen.',
    ort: { datei: name },
    abhilfe: 'Wählen Sie einen anderen Namen.',
    einzelheiten: `Der Name ${grund}.`,
  })
}

function createVergebenbefund(datei: string): Befund {
  return createBefund({
    code: 'ablage.vergeben',
    satz: 'An dieser Stelle liegt schon etwas; es wird nicht ersetzt.',
    ort: { datei },
    abhilfe: 'Wählen Sie einen anderen Namen oder einen anderen Ort.',
  })
}

function createSchreibbefund(datei: string, error: unknown): Befund {
  const voll = ['ENOSPC', 'EDQUOT'].includes(codeOf(error))
  return createBefund({
    code: 'ablage.schreiben',
    satz: voll ? 'Der Datenträger ist voll; es wurde nichts angelegt.' : 'In diesem Ordner lässt sich nichts anlegen.',
    ort: { datei },
    abhilfe: voll
      ? 'Schaffen Sie Platz oder wählen Sie einen Ort auf einem anderen Datenträger.'
      : 'Wählen Sie einen Ort, an dem Sie schreiben dürfen.',
    einzelheiten: String(error),
  })
}
