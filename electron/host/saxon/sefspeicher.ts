import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Compiled stylesheets on disk, named by the hash of their sources. */
export interface SefSpeicher {
  read(hash: string): Promise<string | undefined>
  write(hash: string, sef: string): Promise<void>
}

/**
 * Opens the cache in a folder, or one that keeps nothing. A cache never makes work fail: what cannot be read is compiled
 * again, what cannot be written is lost.
 */
export function openSefSpeicher(ordner: string | undefined): SefSpeicher {
  if (ordner === undefined) return { read: async () => undefined, write: async () => undefined }
  const locate = (hash: string) => path.join(ordner, `${hash}.sef.json`)
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
  }
}
