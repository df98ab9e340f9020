import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import type { Bahnenauftrag } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import { createAuftraege } from '../../../../shared/graph/anordnung/auftraege.ts'
import { placeEtiketten } from '../../../../shared/graph/anordnung/etiketten.ts'
import { routeLeitungen } from '../../../../shared/graph/anordnung/leitungen.ts'
import { assignSpalten } from '../../../../shared/graph/anordnung/spalten.ts'
import {
  type Anordnung,
  frameOf,
  type Kantenmass,
  type Knotenmass,
  type Leitung,
  type Punkt,
  type Rechteck,
} from '../../../../shared/graph/anordnung/typen.ts'

const VIELE = 150

/** What ELK is asked: layers from left to right, right angles, everything with equal gaps. */
export function createElkGraph({ knoten, kanten }: Bahnenauftrag): ElkNode {
  const ids = new Set(knoten.map(({ id }) => id))
  const spalten = assignSpalten(
    knoten.filter(({ art }) => art === 'teilleistung').map(({ id }) => id),
    kanten.filter(({ art }) => art === 'ablauf'),
  )
  return {
    id: 'leistung',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.spacing.nodeNode': '22',
      'elk.spacing.edgeNode': '14',
      'elk.spacing.edgeEdge': '8',
      'elk.layered.spacing.nodeNodeBetweenLayers': '44',
      'elk.layered.spacing.edgeNodeBetweenLayers': '14',
      'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
      // the denser placement costs too much with many elements
      'elk.layered.nodePlacement.strategy': knoten.length > VIELE ? 'BRANDES_KOEPF' : 'NETWORK_SIMPLEX',
      'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
      'elk.layered.thoroughness': '4',
      'elk.separateConnectedComponents': 'true',
      'elk.partitioning.activate': 'true',
      'elk.randomSeed': '1',
    },
    children: knoten.map(({ id, breite, hoehe }) => ({
      id,
      width: breite,
      height: hoehe,
      // circles through messages and Dokumente must not turn the flow round
      ...(spalten.has(id) ? { layoutOptions: { 'elk.partitioning.partition': `${spalten.get(id)}` } } : {}),
    })),
    edges: kanten
      .filter((kante) => isLaidOut(kante) && ids.has(kante.von) && ids.has(kante.nach))
      .map(({ id, von, nach, art }) => ({
        id,
        sources: [von],
        targets: [nach],
        layoutOptions: { 'elk.layered.priority.direction': art === 'ablauf' ? '10' : '1' },
      })),
  }
}

/** Systems and Rollen in charge touch nearly everything: their edges would pull the rest apart and are drawn when wanted. */
function isLaidOut({ art, bezug }: Kantenmass): boolean {
  return art !== 'system' && bezug !== 'zustaendig'
}

const UEBRIGE_MAXIMUM = 250

/** Ways for the edges that ELK was not asked about, between the places it found. */
function routeUebrige(
  kanten: readonly Kantenmass[],
  knoten: ReadonlyMap<string, Rechteck>,
  arten: ReadonlyMap<string, Knotenmass['art']>,
): ReadonlyMap<string, Punkt[]> {
  const auftraege = createAuftraege(
    kanten.filter((kante) => !isLaidOut(kante)),
    { knoten, arten, bahnen: new Map() },
  )
  return auftraege.length > UEBRIGE_MAXIMUM ? new Map() : routeLeitungen(auftraege, [...knoten.values()], []).punkte
}

/** The layout from ELK's answer. */
export function readElkGraph({ knoten: masse, kanten }: Bahnenauftrag, antwort: ElkNode): Anordnung {
  const arten = new Map(masse.map(({ id, art }) => [id, art]))
  const knoten = new Map<string, Rechteck>()
  for (const { id, x = 0, y = 0, width = 0, height = 0 } of antwort.children ?? []) {
    knoten.set(id, { x, y, breite: width, hoehe: height })
  }
  const wege = new Map<string, Punkt[]>()
  for (const kante of antwort.edges ?? []) {
    wege.set(kante.id, pointsOf(kante))
  }
  for (const [id, punkte] of routeUebrige(kanten, knoten, arten)) wege.set(id, punkte)
  const etiketten = placeEtiketten(
    kanten.map(({ id, bedingung }) => ({ kante: id, punkte: wege.get(id) ?? [], bedingung })),
    [...knoten.values()],
  )
  const leitungen = new Map<string, Leitung>()
  for (const [kante, punkte] of wege) leitungen.set(kante, { kante, punkte, etikett: etiketten.get(kante) })
  const rahmen = frameOf([
    ...knoten.values(),
    ...[...wege.values()].flat().map(({ x, y }) => ({ x, y, breite: 0, hoehe: 0 })),
  ])
  return { knoten, streifen: [], leitungen, rahmen }
}

function pointsOf({ sections }: ElkExtendedEdge): Punkt[] {
  return (sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint])
}
