import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { Bahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import { assignSpalten } from '../../../../shared/graph/anordnung/spalten.ts'
import type { Kantenmass, Rechteck } from '../../../../shared/graph/anordnung/typen.ts'

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

/** The places that ELK found, in whole pixels: they may be kept. */
export function readElkGraph(antwort: ElkNode): Map<string, Rechteck> {
  return new Map(
    (antwort.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [
      id,
      { x: Math.round(x), y: Math.round(y), breite: width, hoehe: height },
    ]),
  )
}
