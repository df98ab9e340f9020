import { compoundSatz, partOf } from '../satz/namen.ts'
import { solveErgebnisse } from '../testwerte/verknuepfung.ts'
import { open, operandOf } from '../xpath/text.ts'
import { multiply } from '../zahl.ts'
import type { Berechnungshandler } from './handler.ts'
import { combine } from './verknuepfen.ts'

/** The product of all parts. */
export const produkt: Berechnungshandler<'produkt'> = {
  xpath({ faktoren }, umgebung, weiter) {
    return open(faktoren.map((teil) => operandOf(weiter.berechnung(teil, umgebung))).join(' * '))
  },

  evaluate({ faktoren }, _quelle, kontext, weiter) {
    return combine(
      faktoren.map((teil) => weiter.berechnung(teil, kontext)),
      multiply,
    )
  },

  satz({ faktoren }, lage, weiter) {
    return compoundSatz(faktoren.map((teil) => partOf(weiter.berechnung(teil, lage))).join(' × '))
  },

  testwerte({ faktoren }, ziel, lage, helfer) {
    return solveErgebnisse(faktoren, ziel, lage, helfer)
  },
}
