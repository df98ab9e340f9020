import { ARTNAMEN } from '../dokument/befehle/benennung.ts'
import type { Datensatzart } from '../modell/datensatz.ts'

/** Testfälle are no records of the model, but differ like them. */
type Unterschiedener = Datensatzart | 'testfall'

/** One thing that changed about an element, as a row of a table and as a sentence. */
export interface Aenderung {
  /** key of the value in the record; empty where the element as a whole came or went */
  angabe: string
  /** name of the value, with its part where it has parts: „Trägt Dokumente: Gewerbeanzeige“ */
  label: string
  vorher: string
  nachher: string
  satz: string
}

export type Unterschiedsart = 'neu' | 'geaendert' | 'entfernt'

/** How it is called that an element came, changed or went. */
export const UNTERSCHIEDSWORTE: Readonly<Record<Unterschiedsart, string>> = {
  neu: 'neu',
  geaendert: 'geändert',
  entfernt: 'entfallen',
}

/** An element that came, went or changed. Ids are stable, so an element with another name is the same element. */
export interface Unterschied {
  id: string
  art: Unterschiedener
  was: Unterschiedsart
  /** its name now, or the last one it had */
  name: string
  aenderungen: readonly Aenderung[]
  /** came or went together with what it is a part of: told there */
  eingeschlossen: boolean
  /** where one can look: the element, or what it was a part of; undefined where nothing is left of it */
  ziel: string | undefined
}

/** All that differs in one Leistung, Baukasten, Organisation …, or in the Testfälle. */
export interface Unterschiedsgruppe {
  id: string
  art: Unterschiedener
  name: string
  unterschiede: readonly Unterschied[]
}

/** „Leistung Gewerbeanmeldung“: what stands above a group. */
export function titleOfGruppe({ art, name }: Unterschiedsgruppe): string {
  return art === 'testfall' ? name : `${ARTNAMEN[art]} ${name}`
}

export interface Vergleich {
  /** about the project as a whole */
  saetze: readonly string[]
  gruppen: readonly Unterschiedsgruppe[]
}

/** Elements that came, changed and went; parts of what came or went count with it. */
export function countUnterschiede({ gruppen }: Vergleich): Record<Unterschiedsart, number> {
  const zahlen = { neu: 0, geaendert: 0, entfernt: 0 }
  for (const { was, eingeschlossen } of gruppen.flatMap(({ unterschiede }) => unterschiede)) {
    if (!eingeschlossen) zahlen[was] += 1
  }
  return zahlen
}
