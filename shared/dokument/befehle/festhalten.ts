import { deriveGraph } from '../../graph/ableitung/deriveGraph.ts'
import type { Graph } from '../../graph/ableitung/graph.ts'
import type { Anordnung } from '../../graph/anordnung/typen.ts'
import { createKnotenbild } from '../../graph/darstellung/knotenbild.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { applyDiff } from '../anwenden.ts'
import type { Position, Schritt } from '../diff.ts'
import type { Dokumentstand } from '../dokumentstand.ts'
import { composeDiffs } from '../verketten.ts'
import { createSchritt } from './schritt.ts'

/** What a window shows of a Leistung. */
export interface Gezeigtes {
  /** whole, also where parts of it are folded away */
  graph: Graph
  anordnung: Pick<Anordnung, 'knoten' | 'streifen'>
}

/**
 * The Schritt together with the places of everything that is shown, where it would make the layout move something: from then
 * on only what is new is placed. Part of the same Schritt, so that undoing it gives the same bytes and the same picture.
 * Costs one derivation of the graph for each Schritt until the places are kept, then nothing.
 */
export function holdPlaetze(stand: Dokumentstand, { graph, anordnung }: Gezeigtes, schritt: Schritt): Schritt {
  const { hinzugefuegt, geaendert, entfernt } = schritt.diff.datensaetze
  if (hinzugefuegt.length + geaendert.length + entfernt.length === 0) return schritt
  const leistung = graph.leistung.id
  const lagen = listLagen(leistung, anordnung).filter((lage) => !isGehalten(lage, stand.positionen.get(lage.id)))
  if (lagen.length === 0) return schritt
  const danach = applyDiff(stand, schritt.diff)
  // what was shown may be older than the document: changed by another window or from outside
  if (!danach.ok || keyOfAnordnung(deriveGraph(stand.projekt, leistung)) !== keyOfAnordnung(graph)) return schritt
  const neuer = deriveGraph(danach.wert.projekt, leistung)
  if (neuer === undefined || keyOfAnordnung(neuer) === keyOfAnordnung(graph)) return schritt
  const bleibende = lagen.filter(({ id }) => isThere(danach.wert.projekt, id))
  const hinzu = bleibende.filter(({ id }) => !danach.wert.positionen.has(id))
  const anders = bleibende.flatMap((nach) => {
    const von = danach.wert.positionen.get(nach.id)
    return von === undefined || nach.hoehe === undefined ? [] : [{ von, nach }]
  })
  const gehalten = createSchritt(schritt.name, { positionen: { hinzugefuegt: hinzu, geaendert: anders } })
  return { name: schritt.name, diff: composeDiffs([schritt.diff, gehalten.diff]) }
}

/** Elements by their corner, lanes of Rollen by their top and height. */
function listLagen(leistung: string, { knoten, streifen }: Gezeigtes['anordnung']): Position[] {
  const elemente = [...knoten].map(([id, { x, y }]): Position => ({ id: `${leistung}/${id}`, x: x + 0, y: y + 0 }))
  const bahnen = streifen.flatMap(({ rolle, y, hoehe }): Position[] =>
    rolle === undefined ? [] : [{ id: `${leistung}/${rolle}`, x: 0, y: y + 0, hoehe }],
  )
  return [...elemente, ...bahnen]
}

/** A place of an element says where it is, whatever is shown; a lane may have grown. */
function isGehalten(lage: Position, bisher: Position | undefined): boolean {
  if (bisher === undefined) return false
  return lage.hoehe === undefined || (bisher.y === lage.y && bisher.hoehe === lage.hoehe)
}

function isThere({ datensaetze }: Projekt, id: string): boolean {
  return datensaetze.has(id.slice(id.indexOf('/') + 1))
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
