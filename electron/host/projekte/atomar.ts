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
  inhalt: string,
  renameFile: Umbenennen = rename,
): Promise<void> {
  await createOrdner(wurzel, posix.dirname(pfad))
  const ziel = join(wurzel, pfad)
  await refuseLink(ziel)
  const neben = join(dirname(ziel), `.${posix.basename(pfad)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeFlushed(neben, inhalt)
    await retry(() => renameFile(neben, ziel))
  } catch (error) {
    await unlink(neben).catch(() => undefined)
    throw error
  }
  await flushOrdner(dirname(ziel))
  if ((await readFile(ziel, 'utf8')) !== inhalt)
    throw new Error('The file reads back differently from what was written')
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

async function writeFlushed(pfad: string, inhalt: string): Promise<void> {
  const datei = await open(pfad, 'wx')
  try {
    await datei.writeFile(inhalt, 'utf8')
    await datei.sync()
  } finally {
    await datei.close()
  }
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
