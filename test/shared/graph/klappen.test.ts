import { beforeAll, describe, expect, it } from 'vitest'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import type { Graph } from '../../../shared/graph/ableitung/graph.ts'
import { foldGraph } from '../../../shared/graph/ableitung/klappen.ts'
import { createKnotenbild } from '../../../shared/graph/darstellung/knotenbild.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const PROJEKT = createBeispielprojekt()
const KEINE: ReadonlySet<string> = new Set()

describe('Auf- und Zuklappen im Graph', () => {
  let graph: Graph
  beforeAll(() => {
    const abgeleiteter = deriveGraph(PROJEKT, 'lei-hundanmeld')
    if (abgeleiteter === undefined) throw new Error('Beispielprojekt')
    graph = abgeleiteter
  })

  it('ein aufgeklapptes Dokument nennt seine obersten Teile und ist um sie höher', () => {
    const [dokument] = listDatensaetze(PROJEKT, 'dokument')
    const gezeigter = foldGraph(PROJEKT, graph, { aufgeklappt: new Set([dokument?.id ?? '']), eingeklappt: KEINE })
    const vorher = graph.elemente.find(({ id }) => id === dokument?.id)
    const nachher = gezeigter.elemente.find(({ id }) => id === dokument?.id)
    if (vorher === undefined || nachher === undefined) throw new Error('Beispielprojekt')
    expect(nachher.teile).toHaveLength(dokument?.kinder.length ?? 0)
    expect(createKnotenbild(nachher).hoehe).toBeGreaterThan(createKnotenbild(vorher).hoehe)
    expect(createKnotenbild(nachher).kopfhoehe).toBe(createKnotenbild(vorher).hoehe)
  })

  it('eine eingeklappte Teilleistung verbirgt, was nur zu ihr gehört, und sagt, wie viel', () => {
    for (const { id } of listDatensaetze(PROJEKT, 'teilleistung')) {
      const gezeigter = foldGraph(PROJEKT, graph, { aufgeklappt: KEINE, eingeklappt: new Set([id]) })
      const da = new Set(gezeigter.elemente.map((element) => element.id))
      const fehlende = graph.elemente.filter((element) => !da.has(element.id))
      const zweitzeile = gezeigter.elemente.find((element) => element.id === id)?.zweitzeile
      expect(zweitzeile).toBe(fehlende.length === 0 ? undefined : `${fehlende.length} ausgeblendet`)
      for (const { von, nach } of gezeigter.kanten) expect([von, nach].every((ende) => da.has(ende))).toBe(true)
      for (const { id: verborgenes } of fehlende) {
        const andere = graph.kanten
          .filter(({ von, nach }) => von === verborgenes || nach === verborgenes)
          .flatMap(({ von, nach }) => [von, nach])
          .filter((ende) => da.has(ende) && ende !== id)
        // only Rollen may still be there: they belong to the whole Leistung
        expect(andere.every((ende) => PROJEKT.datensaetze.get(ende)?.art === 'rolle')).toBe(true)
      }
    }
  })

  it('ohne Geklapptes bleibt der Graph derselbe', () => {
    expect(foldGraph(PROJEKT, graph, { aufgeklappt: KEINE, eingeklappt: new Set(['tei-gibtesnich']) })).toBe(graph)
  })
})
