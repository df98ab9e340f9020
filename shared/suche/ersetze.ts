import { createSchritt } from '../dokument/befehle/schritt.ts'
import type { Schritt } from '../dokument/diff.ts'
import { DATENSATZ_SCHEMATA, type Datensatz } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'
import { readPfad } from '../modell/schemalauf.ts'
import type { Suchmuster } from './suchmuster.ts'
import { readTexte } from './textstellen.ts'

/** A place of an element by its JSON pointer. */
export interface Ersetzungsort {
  element: string
  pfad: string
}

/** A place that would not be valid with the new text, and why. */
export interface Ungueltige extends Ersetzungsort {
  neu: string
  grund: string
}

export interface Ersetzung {
  /** all valid places as one Schritt */
  schritt: Schritt
  ersetzt: number
  ungueltige: readonly Ungueltige[]
}

/** Replaces what was found at these places; a text that its schema refuses is left as it is and told. */
export function replaceFunde(
  projekt: Projekt,
  orte: readonly Ersetzungsort[],
  muster: Suchmuster,
  ersatz: string,
): Ersetzung {
  const nachElement = new Map<string, string[]>()
  for (const { element, pfad } of orte) nachElement.set(element, [...(nachElement.get(element) ?? []), pfad])
  const geaendert: { von: Datensatz; nach: Datensatz }[] = []
  const ungueltige: Ungueltige[] = []
  let ersetzt = 0
  for (const [id, pfade] of nachElement) {
    const von = projekt.datensaetze.get(id)
    if (von === undefined) continue
    let nach = von
    for (const { pfad, text } of readTexte(von).stellen) {
      if (!pfade.includes(pfad)) continue
      const neu = muster.ersetze(text, ersatz)
      if (neu === text) continue
      const versuch = DATENSATZ_SCHEMATA[von.art].safeParse(setText(nach, readPfad(pfad), neu))
      if (versuch.success) {
        nach = versuch.data
        ersetzt += 1
      } else ungueltige.push({ element: id, pfad, neu, grund: versuch.error.issues[0]?.message ?? '' })
    }
    if (nach !== von) geaendert.push({ von, nach })
  }
  const name = ersetzt === 1 ? '1 Fundstelle ersetzen' : `${ersetzt} Fundstellen ersetzen`
  return { schritt: createSchritt(name, { geaendert }), ersetzt, ungueltige }
}

/** The value with another text at a path; only what lies on the way is copied. */
function setText(wert: unknown, [schluessel, ...rest]: readonly string[], text: string): unknown {
  if (schluessel === undefined) return text
  if (Array.isArray(wert)) return wert.map((teil, k) => (k === Number(schluessel) ? setText(teil, rest, text) : teil))
  if (typeof wert !== 'object' || wert === null) return wert
  return Object.fromEntries(
    Object.entries(wert).map(([name, teil]) => [name, name === schluessel ? setText(teil, rest, text) : teil]),
  )
}
