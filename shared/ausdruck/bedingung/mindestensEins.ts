import { compoundSatz, labelOf } from '../satz/namen.ts'
import { solveForAll, solveForOne } from '../testwerte/gruppen.ts'
import { listAngaben } from '../vorkommen.ts'
import { anyOf } from '../wahrheit.ts'
import { filterBy, givenOnly, relativePathTo } from '../xpath/pfad.ts'
import { closed, FALSCH } from '../xpath/text.ts'
import type { Bedingungshandler } from './handler.ts'

/** The part holds for an occurrence of the Gruppe. */
export const mindestensEins: Bedingungshandler<'mindestensEins'> = {
  xpath({ gruppe, bedingung }, umgebung, weiter) {
    const pfad = relativePathTo(umgebung, gruppe)
    const knoten = umgebung.felder.get(gruppe)
    if (pfad === undefined || knoten === undefined) return FALSCH
    const teil = weiter(bedingung, { ...umgebung, kontext: { art: 'vorkommen', knoten } })
    return closed(`exists(${filterBy(givenOnly(umgebung, gruppe, pfad), teil.text)})`)
  },

  evaluate({ gruppe, bedingung }, quelle, kontext, weiter) {
    return anyOf(listAngaben(quelle, gruppe, kontext).map((vorkommen) => weiter(bedingung, vorkommen)))
  },

  satz({ gruppe, bedingung }, lage, weiter) {
    const teil = weiter(bedingung, { ...lage, kontext: lage.namen.felder.get(gruppe) })
    return compoundSatz(`für mindestens eine Angabe zu ${labelOf(lage, gruppe)} gilt: ${teil.text}`)
  },

  testwerte({ gruppe, bedingung }, ziel, lage, helfer) {
    const solve = ziel ? solveForOne : solveForAll
    return solve(helfer, lage, gruppe, bedingung, ziel)
  },
}
