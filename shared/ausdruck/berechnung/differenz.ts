import { compoundSatz, partOf } from '../satz/namen.ts'
import { solveErgebnisse } from '../testwerte/verknuepfung.ts'
import { open, operandOf } from '../xpath/text.ts'
import { subtract } from '../zahl.ts'
import type { Berechnungshandler } from './handler.ts'
import { combine } from './verknuepfen.ts'

/** One part minus another. */
export const differenz: Berechnungshandler<'differenz'> = {
  xpath({ minuend, subtrahend }, umgebung, weiter) {
    return open([minuend, subtrahend].map((teil) => operandOf(weiter.berechnung(teil, umgebung))).join(' - '))
  },

  evaluate({ minuend, subtrahend }, _quelle, kontext, weiter) {
    return combine(
      [minuend, subtrahend].map((teil) => weiter.berechnung(teil, kontext)),
      subtract,
    )
  },

  satz({ minuend, subtrahend }, lage, weiter) {
    return compoundSatz([minuend, subtrahend].map((teil) => partOf(weiter.berechnung(teil, lage))).join(' − '))
  },

  testwerte({ minuend, subtrahend }, ziel, lage, helfer) {
    return solveErgebnisse([minuend, subtrahend], ziel, lage, helfer)
  },
}
