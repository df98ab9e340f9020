import { compoundSatz, labelOf } from '../satz/namen.ts'
import { solveForAll, solveForOne } from '../testwerte/gruppen.ts'
import { listAngaben } from '../vorkommen.ts'
import { allOf } from '../wahrheit.ts'
import { filterBy, givenOnly, relativePathTo } from '../xpath/pfad.ts'
import { closed, WAHR } from '../xpath/text.ts'
import type { Bedingungshandler } from './handler.ts'

/** The part holds for every occurrence of the Gruppe; so it also holds where there is none. */
export const jedes: Bedingungshandler<'jedes'> = {
  xpath({ gruppe, bedingung }, umgebung, weiter) {
    const pfad = relativePathTo(umgebung, gruppe)
    const knoten = umgebung.felder.get(gruppe)
    if (pfad === undefined || knoten === undefined) return WAHR
    const teil = weiter(bedingung, { ...umgebung, kontext: { art: 'vorkommen', knoten } })
    return closed(`empty(${filterBy(givenOnly(umgebung, gruppe, pfad), `not(${teil.text})`)})`)
  },

  evaluate({ gruppe, bedingung }, quelle, kontext, weiter) {
    return allOf(listAngaben(quelle, gruppe, kontext).map((vorkommen) => weiter(bedingung, vorkommen)))
  },

  satz({ gruppe, bedingung }, lage, weiter) {
    const teil = weiter(bedingung, { ...lage, kontext: lage.namen.felder.get(gruppe) })
    return compoundSatz(`für jede Angabe zu ${labelOf(lage, gruppe)} gilt: ${teil.text}`)
  },

  testwerte({ gruppe, bedingung }, ziel, lage, helfer) {
    const solve = ziel ? solveForAll : solveForOne
    return solve(helfer, lage, gruppe, bedingung, ziel)
  },
}
