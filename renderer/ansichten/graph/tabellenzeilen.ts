import type { Graphelement } from '../../../shared/graph/ableitung/graph.ts'
import { ARTNAMEN } from '../../../shared/graph/ableitung/woerter.ts'
import type { Graphlage, Zusaetze } from './lage.ts'

/** An element as a row of the table. */
export interface Zeile {
  element: Graphelement
  artname: string
  /** the lane it stands in, or its Rolle in charge */
  bahn: string
  verbindungen: number
  befunde: number
  tests: number
}

export const SPALTEN = ['name', 'art', 'bahn', 'stufe', 'verbindungen', 'befunde', 'tests'] as const
export type Spalte = (typeof SPALTEN)[number]

export function createZeilen({ graph, kanten, anordnung }: Graphlage, { befunde, tests }: Zusaetze): Zeile[] {
  const verbindungen = new Map<string, number>()
  for (const { von, nach } of kanten) {
    verbindungen.set(von, (verbindungen.get(von) ?? 0) + 1)
    verbindungen.set(nach, (verbindungen.get(nach) ?? 0) + 1)
  }
  return [graph.leistung, ...graph.elemente].map((element) => {
    const box = anordnung.knoten.get(element.id)
    const bahn = anordnung.streifen.find(
      ({ y, hoehe, rolle }) => rolle === element.id || (box !== undefined && box.y >= y && box.y < y + hoehe),
    )
    return {
      element,
      artname: ARTNAMEN[element.art].name,
      bahn: bahn?.art === 'bahn' ? bahn.name : '',
      verbindungen: verbindungen.get(element.id) ?? 0,
      befunde: befunde.get(element.id)?.anzahl ?? 0,
      tests: tests.get(element.id) ?? 0,
    }
  })
}

/** Sorted by one column; equal rows in the order of their names. */
export function sortZeilen(zeilen: readonly Zeile[], spalte: Spalte, abwaerts: boolean): Zeile[] {
  const richtung = abwaerts ? -1 : 1
  return [...zeilen].sort(
    (a, b) => richtung * compare(wertOf(a, spalte), wertOf(b, spalte)) || compare(a.element.name, b.element.name),
  )
}

function wertOf(zeile: Zeile, spalte: Spalte): string | number {
  switch (spalte) {
    case 'name':
      return zeile.element.name
    case 'art':
      return zeile.artname
    case 'stufe':
      return zeile.element.abStufe
    default:
      return zeile[spalte]
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'de')
}
