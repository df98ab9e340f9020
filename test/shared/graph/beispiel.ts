import { resolve } from 'node:path'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import type { Graph } from '../../../shared/graph/ableitung/graph.ts'
import { listLeistungen } from '../../../shared/modell/leistungen.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'

/** The sample as it lies on disk. */
export async function readBeispiel(): Promise<Projekt> {
  const gelesen = await readProjekt(resolve('samples/gewerbe'))
  if (!gelesen.ok) throw new Error('Das Beispiel lässt sich nicht lesen')
  return gelesen.wert.projekt
}

export async function deriveBeispielgraph(): Promise<Graph> {
  const projekt = await readBeispiel()
  const graph = deriveGraph(projekt, listLeistungen(projekt)[0]?.id ?? '')
  if (graph === undefined) throw new Error('Das Beispiel hat keine Leistung')
  return graph
}
