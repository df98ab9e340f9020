import { collapseSpace } from '../ausdruck/zeichen.ts'
import type { Feldknoten } from '../modell/feldbaum.ts'
import { pathOfKnoten } from '../modell/feldbaum.ts'
import type { Gruppenwert } from '../modell/nachricht.ts'
import type { Lage } from './lage.ts'

export interface Fundstelle {
  knoten: Feldknoten
  /** as it stands in the message */
  text: string
}

/**
 * The first occurrence of a Datenfeld in the message, in the order of its Dokumente: the same Feldpfad may lie in several of
 * them.
 */
export function findErstes(lage: Lage, pfad: string): Fundstelle | undefined {
  for (const { dokument, baum } of lage.dokumente) {
    const knoten = baum.nachPfad.get(pfad)
    const inhalt = lage.eingabe.nachricht.dokumente[dokument.id]
    if (knoten === undefined || inhalt === undefined) continue
    const text = findText(inhalt, pathOfKnoten(knoten))
    if (text !== undefined) return { knoten, text }
  }
  return undefined
}

/** First value without surrounding space; an empty one counts as absent. */
export function findWert(lage: Lage, pfad: string): string | undefined {
  return collapseSpace(findErstes(lage, pfad)?.text ?? '') || undefined
}

function findText(inhalt: Gruppenwert, [knoten, ...rest]: readonly Feldknoten[]): string | undefined {
  if (knoten === undefined) return undefined
  for (const wert of inhalt[knoten.id] ?? []) {
    const text = typeof wert === 'string' ? (rest.length === 0 ? wert : undefined) : findText(wert, rest)
    if (text !== undefined) return text
  }
  return undefined
}
