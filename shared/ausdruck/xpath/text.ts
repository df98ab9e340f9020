import type { Vergleichsoperator } from '../../modell/elemente/ausdruck.ts'
import type { Einzelwert } from '../wertart.ts'
import { formatZahl } from '../zahl.ts'
import type { Teilausdruck } from './umgebung.ts'

export const XPATH_OPERATOREN: Record<Vergleichsoperator, string> = {
  gleich: '=',
  ungleich: '!=',
  kleiner: '<',
  kleinerGleich: '<=',
  groesser: '>',
  groesserGleich: '>=',
}

/** An expression that binds at least as tightly as a comparison. */
export function closed(text: string): Teilausdruck {
  return { text, offen: false }
}

export function open(text: string): Teilausdruck {
  return { text, offen: true }
}

export const WAHR = closed('true()')
export const FALSCH = closed('false()')

/** The expression as an operand, in parentheses where it needs them. */
export function operandOf(teil: Teilausdruck): string {
  return teil.offen ? `(${teil.text})` : teil.text
}

export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Literal of a text or finite number; xs:boolean has none and is compared by its lexical forms instead. */
export function literalOf(wert: Exclude<Einzelwert, boolean>): string {
  return typeof wert === 'number' ? formatZahl(wert) : quote(wert)
}

/** The lexical forms of a truth value. */
export function lexicalFormsOf(wert: boolean): string {
  return wert ? "('true', '1')" : "('false', '0')"
}
