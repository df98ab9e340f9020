import { createHash } from 'node:crypto'
import { listPlanlaeufe, runPlanlauf } from '../../electron/host/abnahme/planlauf.ts'
import { createPruefstand } from '../../electron/host/abnahme/pruefstand.ts'
import { runTestfall } from '../../electron/host/abnahme/testfalllauf.ts'
import type { Transformiere } from '../../electron/host/prozessor/regelwerk.ts'
import type { Textregelwerk } from '../../electron/host/regelwerk/textregelwerk.ts'
import { generateTestplan } from '../../shared/generator/testplan/testplan.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../shared/modell/testfalldaten.ts'

/**
 * Sends the hand-written messages and every `schritt`-th one of the derived test plan through the Regel-Prozessor with its
 * demo systems; what comes of them is checked elsewhere. Cases with another model than the project's are left out: their
 * rules are the same.
 */
export async function runTestplan(
  projekt: Projekt,
  testfaelle: readonly Testfalldaten[],
  regelwerk: Textregelwerk,
  transformiere: Transformiere,
  schritt: number,
): Promise<void> {
  const faelle = generateTestplan(projekt, (bytes) => createHash('sha256').update(bytes).digest('hex'))
  const laeufe = listPlanlaeufe(faelle.filter(({ abwandlung }) => abwandlung.length === 0))
  const nachKennung = new Map(testfaelle.map((einer) => [einer.kennung, einer]))
  const pruefstand = createPruefstand(projekt, regelwerk, transformiere)
  try {
    for (const kennung of nachKennung.keys()) await runTestfall(pruefstand, nachKennung, kennung)
    for (const [nummer, lauf] of laeufe.entries()) if (nummer % schritt === 0) await runPlanlauf(pruefstand, lauf)
  } finally {
    pruefstand.dispose()
  }
}
