import { deriveGraph } from '../../graph/ableitung/deriveGraph.ts'
import type { Graph } from '../../graph/ableitung/graph.ts'
import type { Anordnungsart, Plaetze } from '../../graph/anordnung/typen.ts'
import { createKnotenbild } from '../../graph/darstellung/knotenbild.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { applyDiff } from '../anwenden.ts'
import type { Position, Schritt } from '../diff.ts'
import type { Dokumentstand } from '../dokumentstand.ts'
import { anordnungOfLage, elementOfLage, idOfLage, leistungOfLage } from '../lagen.ts'
import { composeDiffs } from '../verketten.ts'
import { createSchritt } from './schritt.ts'

/** What a window shows of a Leistung. */
export interface Gezeigtes {
  /** whole, also where parts of it are folded away */
  graph: Graph
  art: Anordnungsart
  /** while nothing is folded or unfolded */
  anordnung: Plaetze
}

/**
 * The Schritt together with the places of everything that is shown, where it would make the layout move something: from then
 * on only what is new is placed. Part of the same Schritt, so that undoing it gives the same bytes and the same picture.
 * Costs one derivation of the graph for each Schritt until the places are kept, then nothing.
 */
export function holdPlaetze(stand: Dokumentstand, gezeigtes: Gezeigtes, schritt: Schritt): Schritt {
  const { graph } = gezeigtes
  const verschiebt = isMovedFrei(schritt, gezeigtes)
  if (!verschiebt && !isModellaenderung(schritt)) return schritt
  const lagen = listLagen(gezeigtes).filter((lage) => !isGehalten(lage, stand.positionen.get(lage.id)))
  if (lagen.length === 0) return schritt
  const danach = applyDiff(stand, schritt.diff)
  // what was shown may be older than the document: changed by another window or from outside
  if (!danach.ok || keyOfAnordnung(deriveGraph(stand.projekt, graph.leistung.id)) !== keyOfAnordnung(graph)) {
    return schritt
  }
  const neuer = deriveGraph(danach.wert.projekt, graph.leistung.id)
  if (neuer === undefined || (!verschiebt && keyOfAnordnung(neuer) === keyOfAnordnung(graph))) return schritt
  const bleibende = lagen.filter((lage) => isThere(danach.wert.projekt, lage))
  const hinzu = bleibende.filter(({ id }) => !danach.wert.positionen.has(id))
  const anders = bleibende.flatMap((nach) => {
    const von = danach.wert.positionen.get(nach.id)
    return von === undefined || nach.hoehe === undefined ? [] : [{ von, nach }]
  })
  const gehalten = createSchritt(schritt.name, { positionen: { hinzugefuegt: hinzu, geaendert: anders } })
  return { name: schritt.name, diff: composeDiffs([schritt.diff, gehalten.diff]) }
}

function isModellaenderung({ diff: { datensaetze } }: Schritt): boolean {
  return datensaetze.hinzugefuegt.length + datensaetze.geaendert.length + datensaetze.entfernt.length > 0
}

/** In the free arrangement every place is kept or none: with the first element that is moved the others stand still. */
function isMovedFrei({ diff }: Schritt, { graph, art }: Gezeigtes): boolean {
  return (
    art === 'frei' &&
    diff.positionen.hinzugefuegt.some(
      (lage) => anordnungOfLage(lage) === 'frei' && leistungOfLage(lage) === graph.leistung.id,
    )
  )
}

/** Elements by their corner, lanes of Rollen by their top and height. */
function listLagen({ graph: { leistung }, art, anordnung: { knoten, streifen } }: Gezeigtes): Position[] {
  const idOf = (element: string): string => idOfLage(leistung.id, element, art)
  const elemente = [...knoten].map(([id, { x, y }]): Position => ({ id: idOf(id), x: x + 0, y: y + 0 }))
  const bahnen = streifen.flatMap(({ rolle, y, hoehe }): Position[] =>
    rolle === undefined ? [] : [{ id: idOf(rolle), x: 0, y: y + 0, hoehe }],
  )
  return [...elemente, ...bahnen]
}

/** A place of an element says where it is, whatever is shown; a lane may have grown. */
function isGehalten(lage: Position, bisher: Position | undefined): boolean {
  if (bisher === undefined) return false
  return lage.hoehe === undefined || (bisher.y === lage.y && bisher.hoehe === lage.hoehe)
}

function isThere({ datensaetze }: Projekt, lage: Position): boolean {
  return datensaetze.has(elementOfLage(lage))
}

/** Everything of a graph that the places in it depend on. */
function keyOfAnordnung(graph: Graph | undefined): string {
  if (graph === undefined) return ''
  const knoten = graph.elemente.map((element) => {
    const { breite, hoehe } = createKnotenbild(element)
    return [element.id, breite, hoehe]
  })
  const kanten = graph.kanten.map(({ id, bezug, von, nach }) => [id, bezug, von, nach])
  return JSON.stringify([knoten, kanten, [...graph.herkunft]])
}
