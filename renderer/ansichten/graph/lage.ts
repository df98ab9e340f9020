import type { Schwere } from '../../../shared/befund.ts'
import type { Graph, Graphelement, Graphkante } from '../../../shared/graph/ableitung/graph.ts'
import type { Anordnung, Anordnungsart } from '../../../shared/graph/anordnung/typen.ts'
import type { Hervorhebung } from '../../arbeitsplatz/hervorhebung.ts'

/** What all parts of the graph view share about the Leistung they show. */
export interface Graphlage {
  graph: Graph
  /** also the Leistung */
  elemente: ReadonlyMap<string, Graphelement>
  kanten: readonly Graphkante[]
  anordnung: Anordnung
  art: Anordnungsart
}

/** What is said about elements beyond the model: findings, failed tests, and what other views mark. */
export interface Zusaetze {
  befunde: ReadonlyMap<string, { schwere: Schwere; anzahl: number }>
  tests: ReadonlyMap<string, number>
  hervorgehoben: ReadonlyMap<string, Hervorhebung>
  /** edges to systems by the Zustellweg they stand for */
  kanten: ReadonlyMap<string, Hervorhebung>
}
