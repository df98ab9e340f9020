import { beforeAll, describe, expect, it } from 'vitest'
import { createKanten, type Elementkante } from '../../../../renderer/ansichten/graph/flusselemente.ts'
import type { Graph, Graphelement } from '../../../../shared/graph/ableitung/graph.ts'
import { arrangeBahnen } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import { createBahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import type { Anordnung } from '../../../../shared/graph/anordnung/typen.ts'
import { deriveBeispielgraph } from '../../../shared/graph/beispiel.ts'

const NICHTS: ReadonlySet<string> = new Set()
let graph: Graph
let anordnung: Anordnung
let elemente: ReadonlyMap<string, Graphelement>
let ruhige: ReadonlyMap<string, Elementkante>

beforeAll(async () => {
  graph = await deriveBeispielgraph()
  anordnung = arrangeBahnen(createBahnenauftrag(graph, new Map()))
  elemente = new Map(graph.elemente.map((element) => [element.id, element]))
  ruhige = new Map(createKanten(graph.kanten, anordnung, elemente, NICHTS, NICHTS).map((eine) => [eine.id, eine]))
})

describe('Kanten bei einer Wahl', () => {
  it('bleiben dieselben Objekte, solange die Wahl sie nicht berührt', () => {
    for (const { id } of graph.elemente) {
      const kanten = createKanten(graph.kanten, anordnung, elemente, new Set([id]), NICHTS, ruhige)
      for (const kante of kanten) {
        const beruehrt = kante.data?.kante.von === id || kante.data?.kante.nach === id
        expect(ruhige.get(kante.id) === kante, `${id} ${kante.id}`).toBe(!beruehrt)
        expect(kante.data?.betont, `${id} ${kante.id}`).toBe(beruehrt)
      }
    }
  })

  it('sind dieselben wie von vorn gezeichnete', () => {
    for (const gewaehlte of [NICHTS, new Set(graph.elemente.slice(0, 3).map(({ id }) => id))]) {
      for (const wege of [NICHTS, new Set(graph.kanten.slice(0, 2).map(({ id }) => id))]) {
        expect(createKanten(graph.kanten, anordnung, elemente, gewaehlte, wege, ruhige)).toEqual(
          createKanten(graph.kanten, anordnung, elemente, gewaehlte, wege),
        )
      }
    }
  })
})
