import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Compiled stylesheets on disk, named by the hash of their sources. */
export interface SefSpeicher {
  read(hash: string): Promise<string | undefined>
  write(hash: string, sef: string): Promise<void>
  /**
   * Says to other processes on the same cache that this one compiles a text now: they need not do the same work. False
   * while another one does; whoever got it releases it.
   */
  claim(hash: string): Promise<boolean>
  release(hash: string): Promise<void>
}

/** Whoever compiles longer than this has died or hangs; then the text is anybody's. */
const VERFALL_MS = 60_000

/**
 * Opens the cache in a folder, or one that keeps nothing. A cache never makes work fail: what cannot be read is compiled
 * again, what cannot be written is lost.
 */
export function openSefSpeicher(ordner: string | undefined): SefSpeicher {
  if (ordner === undefined)
    return {
      read: async () => undefined,
      write: async () => undefined,
      claim: async () => true,
      release: async () => undefined,
    }
  const locate = (hash: string) => path.join(ordner, `${hash}.sef.json`)
  const locateClaim = (hash: string) => path.join(ordner, `${hash}.arbeit`)
  return {
    read: async (hash) => {
      try {
        return await readFile(locate(hash), 'utf8')
      } catch {
        return undefined
      }
    },
    write: async (hash, sef) => {
      const temporary = `${locate(hash)}.${randomBytes(6).toString('hex')}.tmp`
      try {
        await mkdir(ordner, { recursive: true })
        await writeFile(temporary, sef)
        await rename(temporary, locate(hash))
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined)
      }
    },
    claim: async (hash) => {
      try {
        await mkdir(ordner, { recursive: true })
        await writeFile(locateClaim(hash), '', { flag: 'wx' })
        return true
      } catch (fehler) {
        // where nothing can be written, nobody waits for anybody
        if (!(fehler instanceof Error && 'code' in fehler && fehler.code === 'EEXIST')) return true
        return isVerfallen(locateClaim(hash))
      }
    },
    release: (hash) => rm(locateClaim(hash), { force: true }).catch(() => undefined),
  }
}

async function isVerfallen(datei: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(datei)).mtimeMs > VERFALL_MS
  } catch {
    return false
  }
}
