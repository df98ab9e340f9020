import type { Vergleichsoperator } from '../modell/elemente/ausdruck.ts'
import { type Einzelwert, parseJaNein, type Wertart } from './wertart.ts'
import { parseZahl } from './zahl.ts'
import { collapseSpace, compareCodepoints, isBlank } from './zeichen.ts'

/** The value a field's text stands for; undefined where it is blank or invalid, and then no comparison holds. */
export function parseWert(wertart: Wertart, text: string): Einzelwert | undefined {
  if (isBlank(text)) return undefined
  switch (wertart) {
    case 'zahl': {
      const zahl = parseZahl(text)
      return Number.isNaN(zahl) ? undefined : zahl
    }
    case 'text':
      return text
    case 'zeit':
      return collapseSpace(text)
    case 'jaNein':
      return parseJaNein(text)
  }
}

const ERFUELLT: Record<Vergleichsoperator, (abstand: number) => boolean> = {
  gleich: (abstand) => abstand === 0,
  ungleich: (abstand) => abstand !== 0,
  kleiner: (abstand) => abstand < 0,
  kleinerGleich: (abstand) => abstand <= 0,
  groesser: (abstand) => abstand > 0,
  groesserGleich: (abstand) => abstand >= 0,
}

/** Compares two values of the same kind; Ja and Nein have no order, values of different kinds never compare. */
export function compareWerte(operator: Vergleichsoperator, a: Einzelwert, b: Einzelwert): boolean {
  if (typeof a === 'number' && typeof b === 'number') return ERFUELLT[operator](a === b ? 0 : a < b ? -1 : 1)
  if (typeof a === 'string' && typeof b === 'string') return ERFUELLT[operator](compareCodepoints(a, b))
  if (typeof a !== 'boolean' || typeof b !== 'boolean') return false
  return operator === 'gleich' ? a === b : operator === 'ungleich' && a !== b
}
