import { beforeAll, describe, expect, it } from 'vitest'
import {
  createKanten,
  createKnoten,
  type Elementkante,
  listEnden,
} from '../../../../renderer/ansichten/graph/flusselemente.ts'
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

describe('Knoten', () => {
  it('sagen selbst, wie groß sie sind und wo Linien enden: sonst zeichnete React Flow alle, um sie zu messen', () => {
    const zusaetze = { befunde: new Map(), tests: new Map(), hervorgehoben: new Map(), kanten: new Map() }
    const knoten = createKnoten(graph.elemente, anordnung, zusaetze, true)
    expect(knoten.length).toBeGreaterThan(10)
    for (const { id, width, height, measured, handles } of knoten) {
      const { breite, hoehe } = anordnung.knoten.get(id) ?? { breite: 0, hoehe: 0 }
      expect({ width, height }).toEqual({ width: breite, height: hoehe })
      expect(measured).toEqual({ width, height })
      expect(handles).toMatchObject([
        { type: 'target', x: 0, y: hoehe / 2 },
        { type: 'source', x: breite, y: hoehe / 2 },
      ])
    }
  })

  it('haben gewählt einen Griff an jeder Seite, nach ihren Enden: an denen hängen Kanten', () => {
    const enden = listEnden({ breite: 100, hoehe: 40 }, true)
    expect(enden.slice(2).map(({ id, x, y }) => [id, x, y])).toEqual([
      ['left', 0, 20],
      ['right', 100, 20],
      ['top', 50, 0],
      ['bottom', 50, 40],
    ])
    expect(enden.slice(0, 2)).toEqual(listEnden({ breite: 100, hoehe: 40 }, false))
  })
})
