import type { Projekt } from '../../modell/projekt.ts'
import type { Position, Schritt } from '../diff.ts'
import { nennen } from './benennung.ts'
import { createSchritt } from './schritt.ts'

/** Where an element shall be in the graph of a Leistung. */
export interface Lage {
  element: string
  x: number
  y: number
}

/** Moves elements in the graph of a Leistung; the model stays as it is. */
export function movePositionen(
  projekt: Projekt,
  positionen: ReadonlyMap<string, Position>,
  leistung: string,
  lagen: readonly Lage[],
): Schritt {
  const hinzugefuegt: Position[] = []
  const geaendert: { von: Position; nach: Position }[] = []
  for (const { element, x, y } of lagen) {
    // JSON knows no -0
    const nach = { id: `${leistung}/${element}`, x: x + 0, y: y + 0 }
    const von = positionen.get(nach.id)
    if (von === undefined) hinzugefuegt.push(nach)
    else if (von.x !== x || von.y !== y) geaendert.push({ von, nach })
  }
  const [erste, ...weitere] = lagen
  const einziges = erste === undefined || weitere.length > 0 ? undefined : projekt.datensaetze.get(erste.element)
  const name = einziges === undefined ? `${lagen.length} Elemente verschieben` : `${nennen(einziges)} verschieben`
  return createSchritt(name, { positionen: { hinzugefuegt, geaendert } })
}

/** Forgets places of a Leistung, of these elements or of all, so that they are laid out afresh; others stay where they are. */
export function resetPositionen(
  positionen: ReadonlyMap<string, Position>,
  leistung: string,
  elemente?: readonly string[],
): Schritt {
  const gemeinte = elemente === undefined ? undefined : new Set(elemente.map((id) => `${leistung}/${id}`))
  const entfernt = [...positionen.values()].filter(({ id }) => gemeinte?.has(id) ?? id.startsWith(`${leistung}/`))
  return createSchritt(elemente === undefined ? 'Graph neu anordnen' : 'Auswahl neu anordnen', {
    positionen: { entfernt },
  })
}
