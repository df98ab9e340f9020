import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The user's own copy of the sample that the program brings, made once: where the program is installed nobody can save. A copy
 * that was broken off is made anew; if something else lies in its place, that stays and the sample is shown where it is, as
 * also where nothing can be written.
 */
export function prepareBeispiel(vorlage: string, ordner: string): string {
  const ziel = join(ordner, 'gewerbe')
  if (existsSync(join(ziel, 'projekt.fachwerk'))) return ziel
  if (existsSync(ziel)) return vorlage
  const neues = `${ziel}.neu`
  try {
    rmSync(neues, { recursive: true, force: true })
    mkdirSync(dirname(neues), { recursive: true })
    cpSync(vorlage, neues, { recursive: true })
    renameSync(neues, ziel)
    return ziel
  } catch {
    return vorlage
  }
}
