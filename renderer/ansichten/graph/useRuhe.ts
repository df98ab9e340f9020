import { useEffect } from 'react'
import { type Gezeigtes, holdPlaetze } from '../../../shared/dokument/befehle/festhalten.ts'
import type { Graph } from '../../../shared/graph/ableitung/graph.ts'
import type { Anordnung } from '../../../shared/graph/anordnung/typen.ts'
import { addBegleitung } from '../../dokument/begleitung.ts'

/** What was shown last of each Leistung: also what is changed in another view must not move it. */
const GEZEIGTE = new Map<string, Gezeigtes>()

// for as long as there is a window
addBegleitung((stand, schritt) =>
  [...GEZEIGTE.values()].reduce((bisher, gezeigtes) => holdPlaetze(stand, gezeigtes, bisher), schritt),
)

/** Nothing that is shown moves by a change of the model: only "Automatisch anordnen" lays out anew. */
export function useRuhe(graph: Graph, anordnung: Anordnung | undefined): void {
  useEffect(() => {
    if (anordnung !== undefined) GEZEIGTE.set(graph.leistung.id, { graph, anordnung })
  }, [graph, anordnung])
}
