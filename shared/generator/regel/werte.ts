import { quote } from '../../ausdruck/xpath/text.ts'
import type { Dokument } from '../../modell/elemente/dokument.ts'
import { type Feldknoten, pathOfKnoten } from '../../modell/feldbaum.ts'
import { FACHPRAEFIX, findKnoten, type Regelumgebung } from './umgebung.ts'

/** XPath of all occurrences of a node, from the variable `$nachricht`, which holds the root of the message. */
export function pathFromNachricht(dokument: Dokument, knoten: Feldknoten): string {
  const namen = [dokument, ...pathOfKnoten(knoten)].map(({ technischerName }) => `${FACHPRAEFIX}:${technischerName}`)
  return `$nachricht/${namen.join('/')}`
}

/** XPath of the text of the first occurrence of a field; empty where the Leistung has no such field. */
export function firstWert(umgebung: Regelumgebung, pfad: string): string {
  return `normalize-space(${firstElement(umgebung, pfad)})`
}

/** XPath of the first occurrence of a field in the message. */
export function firstElement(umgebung: Regelumgebung, pfad: string): string {
  const pfade = findKnoten(umgebung, pfad).map(({ dokument, knoten }) => pathFromNachricht(dokument, knoten))
  return pfade.length === 0 ? '()' : `(${pfade.join(' | ')})[1]`
}

/** XPath of the concatenation of strings. */
export function concatenate(teile: readonly string[]): string {
  const [erster = "''", ...weitere] = mergeLiterals(teile)
  return weitere.length === 0 ? erster : `concat(${[erster, ...weitere].join(', ')})`
}

const LITERAL = /^'(?:[^']|'')*'$/

/** Neighbouring string literals read better as one. */
function mergeLiterals(teile: readonly string[]): string[] {
  const gemischt: string[] = []
  for (const teil of teile) {
    const letzter = gemischt.at(-1)
    if (letzter !== undefined && LITERAL.test(letzter) && LITERAL.test(teil)) {
      gemischt[gemischt.length - 1] = `${letzter.slice(0, -1)}${teil.slice(1)}`
    } else gemischt.push(teil)
  }
  return gemischt
}

/** A comparison with one or several literals. */
export function isOneOf(ausdruck: string, werte: readonly string[]): string {
  const [erster, ...weitere] = werte.map(quote)
  return weitere.length === 0 ? `${ausdruck} = ${erster}` : `${ausdruck} = (${[erster, ...weitere].join(', ')})`
}

/** Text as the value of an attribute of a result element, where braces would start an expression. */
export function fest(text: string): string {
  return text.replace(/[{}]/g, '$&$&')
}
