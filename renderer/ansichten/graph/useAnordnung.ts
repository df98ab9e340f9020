import { useEffect, useMemo, useRef, useState } from 'react'
import type { Position } from '../../../shared/dokument/diff.ts'
import { elementOfLage, listLagenOf } from '../../../shared/dokument/lagen.ts'
import type { Graph } from '../../../shared/graph/ableitung/graph.ts'
import { createBahnenauftrag } from '../../../shared/graph/anordnung/auftrag.ts'
import type { Anordnung, Anordnungsart, Festlage } from '../../../shared/graph/anordnung/typen.ts'
import { type Anordner, createAnordner } from './anordnung/anordner.ts'

interface Ergebnis {
  anordnung: Anordnung
  ganzer: Graph
  /** with what is folded */
  graph: Graph
  art: Anordnungsart
}

/** The latest layout with the graph and the arrangement it is of; the previous one stays on the screen until the next is there. */
export function useAnordnung(
  ganzer: Graph,
  graph: Graph,
  art: Anordnungsart,
  positionen: ReadonlyMap<string, Position>,
): Ergebnis | undefined {
  const anordner = useRef<Anordner | undefined>(undefined)
  const [ergebnis, setErgebnis] = useState<Ergebnis>()
  const leistung = graph.leistung.id
  const eigene = useMemo(
    () =>
      new Map<string, Festlage>(
        listLagenOf(positionen, leistung, art).map(({ id, ...lage }) => [elementOfLage({ id }), lage]),
      ),
    [positionen, leistung, art],
  )
  useEffect(() => {
    const neuer = createAnordner()
    anordner.current = neuer
    return () => {
      neuer.close()
      anordner.current = undefined
    }
  }, [])
  const auftrag = useMemo(() => createBahnenauftrag(ganzer, eigene, graph), [ganzer, graph, eigene])
  useEffect(() => {
    void anordner.current?.arrange(art, auftrag, (anordnung) => setErgebnis({ anordnung, ganzer, graph, art }))
  }, [art, auftrag, ganzer, graph])
  return ergebnis?.graph.leistung.id === leistung ? ergebnis : undefined
}
