import { execFile } from 'node:child_process'
import { testBeispiel } from '../setup/beispiel.ts'

export const BEISPIEL = testBeispiel

export interface Lauf {
  status: number
  ausgabe: string
  fehler: string
}

/** Runs the built command line as a user does. */
export function fachwerk(...argumente: string[]): Promise<Lauf> {
  return new Promise((fertig) => {
    execFile(
      process.execPath,
      ['dist/cli.js', ...argumente],
      { maxBuffer: 64 * 1024 * 1024 },
      (fehler, stdout, stderr) =>
        fertig({
          status: typeof fehler?.code === 'number' ? fehler.code : fehler ? 1 : 0,
          ausgabe: stdout,
          fehler: stderr,
        }),
    )
  })
}
