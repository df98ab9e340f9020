import { codeOfMangel, countAngegebene } from './angaben.ts'
import type { Durchgang } from './durchgang.ts'
import { stageOfKnoten } from './sichtbaum.ts'
import { checkWert } from './wertpruefung.ts'

/** What an XSD checks as well, in the words of the form; only where no XSD has. */
export const checkForm: Durchgang = {
  spaeter: [],

  haeufigkeit(_lage, kind, vorkommen) {
    const { min, max } = kind.knoten.anzahl
    const angegeben = countAngegebene(vorkommen)
    return [
      ...(stageOfKnoten(kind) === 1 && angegeben < min ? [codeOfMangel(angegeben)] : []),
      ...(max !== null && vorkommen.length > max ? (['regel.zuHaeufig'] as const) : []),
    ]
  },

  wert(lage, { knoten }, _vorkommen, text) {
    return knoten.feld === undefined ? [] : checkWert(lage.projekt, knoten.feld, text)
  },
}
