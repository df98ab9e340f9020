import type { Befund } from '../befund.ts'
import { DATENSATZ_SCHEMATA } from '../modell/datensatz.ts'
import { createSchemabefunde } from '../modell/schemabefunde.ts'
import type { Diff } from './diff.ts'

/** What is wrong with the records a diff brings, in the words of the file check. */
export function checkDiff({ datensaetze }: Diff): Befund[] {
  return [...datensaetze.hinzugefuegt, ...datensaetze.geaendert.map(({ nach }) => nach)].flatMap((datensatz) => {
    const geprueft = DATENSATZ_SCHEMATA[datensatz.art].safeParse(datensatz)
    return geprueft.success ? [] : createSchemabefunde(geprueft.error, () => ({ element: datensatz.id }))
  })
}
