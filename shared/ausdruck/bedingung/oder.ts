import { compoundSatz, partOf } from '../satz/namen.ts'
import { solveTogether, toTeilziele } from '../testwerte/verknuepfung.ts'
import { anyOf } from '../wahrheit.ts'
import { open, operandOf } from '../xpath/text.ts'
import type { Bedingungshandler } from './handler.ts'

/** At least one part holds. */
export const oder: Bedingungshandler<'oder'> = {
  xpath({ bedingungen }, umgebung, weiter) {
    return open(bedingungen.map((teil) => operandOf(weiter(teil, umgebung))).join(' or '))
  },

  evaluate({ bedingungen }, _quelle, kontext, weiter) {
    return anyOf(bedingungen.map((teil) => weiter(teil, kontext)))
  },

  satz({ bedingungen }, lage, weiter) {
    return compoundSatz(bedingungen.map((teil) => partOf(weiter(teil, lage))).join(' oder '))
  },

  *testwerte({ bedingungen }, ziel, lage, helfer) {
    if (!ziel) yield* solveTogether(toTeilziele(bedingungen, ziel, lage, helfer), lage.dokumente)
    else for (const teil of bedingungen) yield* helfer.solve(teil, ziel, lage)
  },
}
