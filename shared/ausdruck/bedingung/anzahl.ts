import type { Vergleichsoperator } from '../../modell/elemente/ausdruck.ts'
import { labelOf, simpleSatz } from '../satz/namen.ts'
import { varyAnzahl } from '../testwerte/variation.ts'
import { compareWerte } from '../vergleichen.ts'
import { listAngaben } from '../vorkommen.ts'
import { givenOnly, relativePathTo } from '../xpath/pfad.ts'
import { closed, FALSCH, literalOf, WAHR, XPATH_OPERATOREN } from '../xpath/text.ts'
import type { Bedingungshandler } from './handler.ts'

const WORTE: Record<Vergleichsoperator, string> = {
  gleich: 'genau',
  ungleich: 'nicht genau',
  kleiner: 'weniger als',
  kleinerGleich: 'höchstens',
  groesser: 'mehr als',
  groesserGleich: 'mindestens',
}

/** How often a field is given or a Gruppe occurs. */
export const anzahl: Bedingungshandler<'anzahl'> = {
  xpath({ feld, operator, wert }, umgebung) {
    const pfad = relativePathTo(umgebung, feld)
    if (pfad === undefined) return compareWerte(operator, 0, wert) ? WAHR : FALSCH
    return closed(`count(${givenOnly(umgebung, feld, pfad)}) ${XPATH_OPERATOREN[operator]} ${literalOf(wert)}`)
  },

  evaluate({ feld, operator, wert }, quelle, kontext) {
    return compareWerte(operator, listAngaben(quelle, feld, kontext).length, wert)
  },

  satz({ feld, operator, wert }, lage) {
    return simpleSatz(`${labelOf(lage, feld)} ist ${WORTE[operator]} ${wert}-mal angegeben`)
  },

  testwerte({ feld, wert }, _ziel, lage, helfer) {
    const grenzen = [...helfer.konstanten, wert].filter((grenze) => typeof grenze === 'number')
    const anzahlen = [wert, wert + 1, wert - 1, ...grenzen.flatMap((grenze) => [grenze, grenze + 1, grenze - 1]), 0, 1]
    return varyAnzahl(helfer, lage, feld, [...new Set(anzahlen.map(Math.floor))])
  },
}
