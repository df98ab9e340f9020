import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeBeispiel } from '../setup/beispiel.ts'

/**
 * The sample with some of its Leistungen and Testfälle, and without own parts of rules: each is compiled together with its whole rule,
 * for every window that is opened on it. How they run is tested without a window (`haken.test.ts`, `testfaelle.test.ts`).
 */
export function writeFensterbeispiel(
  ordner: string,
  leistungen: readonly string[],
  testfaelle: readonly string[],
): void {
  writeBeispiel(ordner, leistungen, testfaelle)
  rmSync(join(ordner, 'regeln'), { recursive: true })
}
