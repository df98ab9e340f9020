import { useEffect, useMemo, useRef, useState } from 'react'
import type { Position } from '../../../shared/dokument/diff.ts'
import type { Graph } from '../../../shared/graph/ableitung/graph.ts'
import { createBahnenauftrag } from '../../../shared/graph/anordnung/auftrag.ts'
import type { Anordnung, Festlage } from '../../../shared/graph/anordnung/typen.ts'
import { type Anordner, createAnordner, type Modus } from './anordnung/anordner.ts'

interface Ergebnis {
  anordnung: Anordnung
  graph: Graph
  modus: Modus
}

/** The latest layout with the graph and the mode it is of; the previous one stays on the screen until the next is there. */
export function useAnordnung(
  graph: Graph,
  modus: Modus,
  positionen: ReadonlyMap<string, Position>,
): Ergebnis | undefined {
  const anordner = useRef<Anordner | undefined>(undefined)
  const [ergebnis, setErgebnis] = useState<Ergebnis>()
  const leistung = graph.leistung.id
  const eigene = useEigene(positionen, leistung)
  useEffect(() => {
    const neuer = createAnordner()
    anordner.current = neuer
    return () => {
      neuer.close()
      anordner.current = undefined
    }
  }, [])
  const auftrag = useMemo(
    () => createBahnenauftrag(graph, modus === 'bahnen' ? eigene : new Map()),
    [graph, modus, eigene],
  )
  useEffect(() => {
    anordner.current?.arrange(modus, auftrag, (anordnung) => setErgebnis({ anordnung, graph, modus }))
  }, [modus, auftrag, graph])
  return ergebnis?.graph.leistung.id === leistung ? ergebnis : undefined
}

/** The places that are kept in this Leistung; the same object as long as they are the same. */
function useEigene(positionen: ReadonlyMap<string, Position>, leistung: string): ReadonlyMap<string, Festlage> {
  return useMemo(() => {
    const vorn = `${leistung}/`
    const eigene = new Map<string, Festlage>()
    for (const { id, ...lage } of positionen.values()) if (id.startsWith(vorn)) eigene.set(id.slice(vorn.length), lage)
    return eigene
  }, [positionen, leistung])
}
