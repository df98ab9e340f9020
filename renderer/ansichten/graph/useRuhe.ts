import { useEffect } from 'react'
import { type Gezeigtes, holdPlaetze } from '../../../shared/dokument/befehle/festhalten.ts'
import type { Graph } from '../../../shared/graph/ableitung/graph.ts'
import type { Anordnung, Anordnungsart } from '../../../shared/graph/anordnung/typen.ts'
import { addBegleitung } from '../../dokument/begleitung.ts'

/** What was shown last of each Leistung, in each arrangement: also what is changed in another view must not move it. */
const GEZEIGTE = new Map<string, Gezeigtes>()

// for as long as there is a window
addBegleitung((stand, schritt) =>
  [...GEZEIGTE.values()].reduce((bisher, gezeigtes) => holdPlaetze(stand, gezeigtes, bisher), schritt),
)

/** Nothing that is shown moves by a change of the model: only "Automatisch anordnen" lays out anew. */
export function useRuhe(
  gezeigtes: { ganzer: Graph; anordnung: Pick<Anordnung, 'grundlage'>; art: Anordnungsart } | undefined,
): void {
  useEffect(() => {
    if (gezeigtes === undefined) return
    const { ganzer: graph, anordnung, art } = gezeigtes
    GEZEIGTE.set(`${graph.leistung.id} ${art}`, { graph, art, anordnung: anordnung.grundlage })
  }, [gezeigtes])
}
