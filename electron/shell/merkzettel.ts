import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { fensterlageSchema } from './fensterlage.ts'

const merkzettelSchema = z.strictObject({
  lage: fensterlageSchema.optional(),
  /** folder of the project that was shown last */
  projekt: z.string().min(1).max(4096).optional(),
})
export type Merkzettel = z.infer<typeof merkzettelSchema>

/** What the shell remembers from one start to the next; a file that cannot be read is an empty one. */
export function readMerkzettel(datei: string): Merkzettel {
  try {
    return merkzettelSchema.parse(JSON.parse(readFileSync(datei, 'utf8')))
  } catch {
    return {}
  }
}

/** Synchronous, since a window that closes waits for nothing. Convenience only: what fails is forgotten. */
export function writeMerkzettel(datei: string, merkzettel: Merkzettel): void {
  try {
    mkdirSync(dirname(datei), { recursive: true })
    writeFileSync(`${datei}.neu`, JSON.stringify(merkzettel))
    renameSync(`${datei}.neu`, datei)
  } catch {
    // a full disk or a read-only profile does not keep anybody from working
  }
}
