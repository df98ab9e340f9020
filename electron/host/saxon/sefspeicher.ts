import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
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

/** Longer than any text may take to compile; whoever takes longer hangs, and the text is anybody's. */
const VERFALL_MS = 150_000

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
      const datei = locateClaim(hash)
      try {
        await mkdir(ordner, { recursive: true })
        await writeFile(datei, String(process.pid), { flag: 'wx' })
        return true
      } catch {
        // where nothing can be written, nobody waits for anybody
        return !existsSync(datei) || isVerfallen(datei)
      }
    },
    release: (hash) => rm(locateClaim(hash), { force: true }).catch(() => undefined),
  }
}

/** Also where it cannot be read, lies in the future after the clock was set back, or was left by a process that has ended. */
async function isVerfallen(datei: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(datei)
    return Math.abs(Date.now() - mtimeMs) > VERFALL_MS || isBeendet(Number(await readFile(datei, 'utf8')))
  } catch {
    return true
  }
}

/** A process of another machine on the same folder looks the same; then both compile, which only costs time. */
function isBeendet(pid: number): boolean {
  // the number is written right after the file has come into being
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (fehler) {
    return fehler instanceof Error && 'code' in fehler && fehler.code === 'ESRCH'
  }
}
