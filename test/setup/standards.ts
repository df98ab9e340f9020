import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const ordner = resolve(process.env.FACHWERK_STANDARDS ?? '../shared/daten')
/** A folder that was asked for and is missing is a failure, a missing default only means skipped tests. */
const verlangt = process.env.FACHWERK_STANDARDS !== undefined
let gemeldet = false

/**
 * Folder of the public standards data below `FACHWERK_STANDARDS`, or undefined where it is missing. Use it as
 * `describe.skipIf(standardsordner('xdomea') === undefined)`.
 */
export function standardsordner(teil: string): string | undefined {
  const pfad = resolve(ordner, teil)
  if (existsSync(pfad)) return pfad
  if (verlangt) throw new Error(`Daten der Standards fehlen: ${pfad}`)
  if (!gemeldet) console.info('Tests mit Daten der Standards werden übersprungen (FACHWERK_STANDARDS).')
  gemeldet = true
  return undefined
}
