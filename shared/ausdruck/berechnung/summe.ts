import { compoundSatz, partOf } from '../satz/namen.ts'
import { solveErgebnisse } from '../testwerte/verknuepfung.ts'
import { open, operandOf } from '../xpath/text.ts'
import { add } from '../zahl.ts'
import type { Berechnungshandler } from './handler.ts'
import { combine } from './verknuepfen.ts'

/** The sum of all parts. */
export const summe: Berechnungshandler<'summe'> = {
  xpath({ summanden }, umgebung, weiter) {
    return open(summanden.map((teil) => operandOf(weiter.berechnung(teil, umgebung))).join(' + '))
  },

  evaluate({ summanden }, _quelle, kontext, weiter) {
    return combine(
      summanden.map((teil) => weiter.berechnung(teil, kontext)),
      add,
    )
  },

  satz({ summanden }, lage, weiter) {
    return compoundSatz(summanden.map((teil) => partOf(weiter.berechnung(teil, lage))).join(' + '))
  },

  testwerte({ summanden }, ziel, lage, helfer) {
    return solveErgebnisse(summanden, ziel, lage, helfer)
  },
}
