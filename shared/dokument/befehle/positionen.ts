import type { Anordnungsart } from '../../graph/anordnung/typen.ts'
import type { Projekt } from '../../modell/projekt.ts'
import type { Position, Schritt } from '../diff.ts'
import { elementOfLage, idOfLage, listLagenOf } from '../lagen.ts'
import { nennen } from './benennung.ts'
import { createSchritt } from './schritt.ts'

/** Where an element shall be in the graph of a Leistung. */
export interface Lage {
  element: string
  x: number
  y: number
}

/** The graph whose places are meant. */
export interface Lagengraph {
  leistung: string
  anordnung: Anordnungsart
}

/** Moves elements in the graph of a Leistung; the model stays as it is. */
export function movePositionen(
  projekt: Projekt,
  positionen: ReadonlyMap<string, Position>,
  { leistung, anordnung }: Lagengraph,
  lagen: readonly Lage[],
): Schritt {
  const hinzugefuegt: Position[] = []
  const geaendert: { von: Position; nach: Position }[] = []
  for (const { element, x, y } of lagen) {
    // JSON knows no -0
    const nach = { id: idOfLage(leistung, element, anordnung), x: x + 0, y: y + 0 }
    const von = positionen.get(nach.id)
    if (von === undefined) hinzugefuegt.push(nach)
    else if (von.x !== x || von.y !== y) geaendert.push({ von, nach })
  }
  const [erste, ...weitere] = lagen
  const einziges = erste === undefined || weitere.length > 0 ? undefined : projekt.datensaetze.get(erste.element)
  const name = einziges === undefined ? `${lagen.length} Elemente verschieben` : `${nennen(einziges)} verschieben`
  return createSchritt(name, { positionen: { hinzugefuegt, geaendert } })
}

/** Forgets places of a graph, of these elements or of all, so that they are laid out afresh; others stay where they are. */
export function resetPositionen(
  positionen: ReadonlyMap<string, Position>,
  { leistung, anordnung }: Lagengraph,
  elemente?: readonly string[],
): Schritt {
  const gemeinte = elemente === undefined ? undefined : new Set(elemente)
  const entfernt = listLagenOf(positionen, leistung, anordnung).filter(
    (lage) => gemeinte?.has(elementOfLage(lage)) ?? true,
  )
  return createSchritt(elemente === undefined ? 'Graph neu anordnen' : 'Auswahl neu anordnen', {
    positionen: { entfernt },
  })
}
