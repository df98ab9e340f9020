import type { Vorkommen } from '../ausdruck/vorkommen.ts'
import { isBlank } from '../ausdruck/zeichen.ts'

/** How many of the occurrences say something: an empty field does not count as given, a Gruppe always does. */
export function countAngegebene(vorkommen: readonly Vorkommen[]): number {
  return vorkommen.filter(({ wert }) => typeof wert !== 'string' || !isBlank(wert)).length
}

/** Too few occurrences: none at all, or some. */
export function codeOfMangel(angegeben: number): 'regel.pflichtfeldFehlt' | 'regel.zuSelten' {
  return angegeben === 0 ? 'regel.pflichtfeldFehlt' : 'regel.zuSelten'
}
