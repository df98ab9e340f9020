import { createContext, useContext } from 'react'
import type { Flussanordnung } from '../../../shared/nachrichtenfluss/anordnung.ts'
import type { Nachrichtenfluss } from '../../../shared/nachrichtenfluss/fluss.ts'
import type { Zusaetze } from '../graph/lage.ts'

/** What all parts of the view share about the Leistung they show. */
export interface Flusslage {
  fluss: Nachrichtenfluss
  anordnung: Flussanordnung
  zusaetze: Zusaetze
}

export const FlussKontext = createContext<Flusslage | undefined>(undefined)

export function useFlusslage(): Flusslage {
  const lage = useContext(FlussKontext)
  if (lage === undefined) throw new Error('FlussKontext is missing above this component')
  return lage
}
