import { compoundSatz, labelOf, partOf, simpleSatz } from '../satz/namen.ts'
import { negate } from '../wahrheit.ts'
import { closed } from '../xpath/text.ts'
import type { Bedingungshandler } from './handler.ts'

/** The part does not hold. */
export const nicht: Bedingungshandler<'nicht'> = {
  xpath({ bedingung }, umgebung, weiter) {
    return closed(`not(${weiter(bedingung, umgebung).text})`)
  },

  evaluate({ bedingung }, _quelle, kontext, weiter) {
    return negate(weiter(bedingung, kontext))
  },

  satz({ bedingung }, lage, weiter) {
    if (bedingung.art === 'vorhanden') return simpleSatz(`${labelOf(lage, bedingung.feld)} ist nicht angegeben`)
    return compoundSatz(`es trifft nicht zu: ${partOf(weiter(bedingung, lage))}`)
  },

  testwerte({ bedingung }, ziel, lage, helfer) {
    return helfer.solve(bedingung, !ziel, lage)
  },
}
