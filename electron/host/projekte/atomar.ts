import { randomBytes } from 'node:crypto'
import { lstat, mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'

/** Virus scanners and indexers hold files open for a moment on Windows; longer than this is no moment. */
const WARTEZEITEN_MS = [10, 20, 50, 100, 200, 400, 800]
const VORUEBERGEHEND = new Set(['EPERM', 'EACCES', 'EBUSY'])

export type Umbenennen = (von: string, nach: string) => Promise<void>

/** A step that found a link where a folder or a file should be. */
export class Verknuepfungsfehler extends Error {}

/**
 * Replaces a file in one step: at every moment the old or the new content is there. Written beside the target, flushed to the
 * disk, renamed, read back. `renameFile` is injected only by tests.
 */
export async function writeAtomar(
  wurzel: string,
  pfad: string,
  inhalt: string | Uint8Array,
  renameFile: Umbenennen = rename,
): Promise<void> {
  const neben = createNebenpfad(pfad)
  try {
    await writeNeben(wurzel, neben, inhalt)
    await moveDatei(wurzel, neben, pfad, renameFile)
  } catch (error) {
    await unlink(join(wurzel, neben)).catch(() => undefined)
    throw error
  }
  if (!(await readFile(join(wurzel, pfad))).equals(Buffer.from(inhalt)))
    throw new Error('The file reads back differently from what was written')
}

/** Path of a file beside the target that reading a project passes over. */
export function createNebenpfad(pfad: string): string {
  return posix.join(posix.dirname(pfad), `.${posix.basename(pfad)}.${randomBytes(6).toString('hex')}.tmp`)
}

/** Writes a new file, its folders included, and flushes it to the disk. */
export async function writeNeben(wurzel: string, neben: string, inhalt: string | Uint8Array): Promise<void> {
  await createOrdner(wurzel, posix.dirname(neben))
  const datei = await open(join(wurzel, neben), 'wx')
  try {
    await datei.writeFile(inhalt)
    await datei.sync()
  } finally {
    await datei.close()
  }
}

/** Renames a file within a folder of the project, durably. */
export async function moveDatei(
  wurzel: string,
  von: string,
  nach: string,
  renameFile: Umbenennen = rename,
): Promise<void> {
  const ziel = join(wurzel, nach)
  await refuseLink(ziel)
  await retry(() => renameFile(join(wurzel, von), ziel))
  await flushOrdner(dirname(ziel))
}

/** Removes a file; that it is gone already is no error. */
export async function removeDatei(wurzel: string, pfad: string): Promise<void> {
  const ziel = join(wurzel, pfad)
  await refuseLink(ziel)
  await retry(() => unlink(ziel)).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
  await flushOrdner(dirname(ziel))
}

/** Creates the folders of a file one by one, so that a link among them is noticed. */
async function createOrdner(wurzel: string, ordner: string): Promise<void> {
  let pfad = wurzel
  for (const teil of ordner === '.' ? [] : ordner.split('/')) {
    pfad = join(pfad, teil)
    await refuseLink(pfad)
    await mkdir(pfad).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  }
}

async function refuseLink(pfad: string): Promise<void> {
  const angaben = await lstat(pfad).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (angaben?.isSymbolicLink()) throw new Verknuepfungsfehler(pfad)
}

/** Makes the rename itself durable; Windows and some network shares know no such thing. */
async function flushOrdner(pfad: string): Promise<void> {
  const ordner = await open(pfad, 'r').catch(() => undefined)
  if (ordner === undefined) return
  await ordner.sync().catch(() => undefined)
  await ordner.close()
}

async function retry(schritt: () => Promise<void>): Promise<void> {
  for (const wartezeit of WARTEZEITEN_MS) {
    try {
      return await schritt()
    } catch (error) {
      if (!VORUEBERGEHEND.has(codeOf(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, wartezeit))
    }
  }
  return schritt()
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
