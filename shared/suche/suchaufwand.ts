import { countUneindeutige } from '../modell/musteraufwand.ts'
import { type Musterknoten, parseMuster } from '../modell/musterbaum.ts'

/** What keeps the search for a Muster fast. */
export interface Suchaufwand {
  /** what a text in lower case must contain to have a hit; empty where that says nothing */
  enthalten: string
  /** longest piece of a text that is looked through at once */
  fenster: number
}

/**
 * A search begins anew at each character, and each place of choice may try all the rest again: the work is the length of the text
 * to the power of these. So the more of them, the shorter the pieces; a match longer than half a piece may be cut.
 */
const FENSTER = [600, 600, 160, 60] as const

/** The Muster must have passed its check. */
export function readSuchaufwand(muster: string): Suchaufwand {
  const baum = parseMuster(muster)
  const fenster = FENSTER[countUneindeutige(baum)] ?? FENSTER[3]
  return { enthalten: literalOf(baum).toLowerCase(), fenster }
}

/** The longest text that is part of every match. */
function literalOf(knoten: Musterknoten): string {
  switch (knoten.art) {
    case 'zeichen':
      return zeichenOf(knoten)
    case 'folge':
      return listLiterale(knoten.teile).reduce((a, b) => (b.length > a.length ? b : a), '')
    case 'wahl':
      return ''
    case 'wiederholung':
      return knoten.min > 0 ? literalOf(knoten.teil) : ''
  }
}

/** Characters that stand side by side come together; what stands between them is looked at by itself. */
function listLiterale(teile: readonly Musterknoten[]): string[] {
  const literale = ['']
  for (const teil of teile) {
    const zeichen = zeichenOf(teil)
    if (zeichen === '') literale.push(literalOf(teil), '')
    else literale.push(`${literale.pop() ?? ''}${zeichen}`)
  }
  return literale
}

function zeichenOf(knoten: Musterknoten): string {
  if (knoten.art !== 'zeichen') return ''
  const [[von, bis] = [0, 1], ...weitere] = knoten.menge
  return weitere.length === 0 && von === bis ? String.fromCodePoint(von) : ''
}
