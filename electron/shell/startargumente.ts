import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'

const PROJEKTDATEI = 'projekt.fachwerk'

/** What a second start of the program hands to the first one. It comes from another process, so it is checked. */
export const startuebergabeSchema = z.strictObject({
  argumente: z.array(z.string().max(4096)).max(64),
  arbeitsordner: z.string().max(4096),
})
export type Startuebergabe = z.infer<typeof startuebergabeSchema>

/**
 * What follows the program in its command line. In development that is Electron, its switches and the main module; packaged, it
 * is one program.
 */
export function listArgumente(befehlszeile: readonly string[], hauptmodul: string): string[] {
  const stelle = befehlszeile.findIndex((einer) => resolve(einer) === hauptmodul)
  return befehlszeile.slice(Math.max(stelle, 0) + 1)
}

/** Whether a start asks for the start page in place of the last project. */
export function isMitStartseite({ argumente }: Startuebergabe): boolean {
  return argumente.includes('--start')
}

/**
 * The project folders that the arguments of a start name: folders with a project, or project files as the system hands them
 * over on a double click. `ohneProjekt` are the ones that are neither; switches are passed over.
 */
export function readStartargumente(
  { argumente, arbeitsordner }: Startuebergabe,
  gibtEs: (pfad: string) => boolean = existsSync,
): { ordner: string[]; ohneProjekt: string[] } {
  const ordner = new Set<string>()
  const ohneProjekt: string[] = []
  for (const argument of argumente) {
    if (argument === '' || argument.startsWith('-')) continue
    const pfad = resolve(arbeitsordner, argument)
    const kandidat = basename(pfad) === PROJEKTDATEI ? dirname(pfad) : pfad
    if (gibtEs(join(kandidat, PROJEKTDATEI))) ordner.add(kandidat)
    else ohneProjekt.push(pfad)
  }
  return { ordner: [...ordner], ohneProjekt }
}
