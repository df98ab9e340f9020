import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { Bahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import { SPALTE, SPALTENLUECKE } from '../../../../shared/graph/anordnung/masse.ts'
import { assignSpalten } from '../../../../shared/graph/anordnung/spalten.ts'
import { frameOf, type Kantenmass, type Rechteck } from '../../../../shared/graph/anordnung/typen.ts'
import { artOfId } from '../../../../shared/modell/ids.ts'

/** From here on the careful ways of ELK cost many seconds: its effort grows faster than the square. */
const VIELE = 150
/** From here on ELK fails on the columns of the flow, or turns more of it round than it does without them. */
const SEHR_VIELE = 600

/** Whether ELK is asked for the columns of the flow, at least at first. */
export function hasElkSpalten({ knoten }: Bahnenauftrag): boolean {
  return knoten.length <= SEHR_VIELE
}

/**
 * What ELK is asked: layers from left to right, right angles, everything with equal gaps; only what has an edge that counts.
 * `mitSpalten` keeps the Teilleistungen in the order of the flow.
 */
export function createElkGraph({ knoten, kanten }: Bahnenauftrag, mitSpalten: boolean): ElkNode {
  const fluss = listFlusskanten(kanten)
  const enden = new Set(fluss.flatMap(({ von, nach }) => [von, nach]))
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
      ...(knoten.length > VIELE ? ZUEGIG : SORGFAELTIG),
      'elk.separateConnectedComponents': 'true',
      'elk.partitioning.activate': `${mitSpalten}`,
      'elk.randomSeed': '1',
    },
    children: knoten
      .filter(({ id }) => enden.has(id))
      .map(({ id, breite, hoehe }) => ({
        id,
        width: breite,
        height: hoehe,
        // circles through messages and Dokumente must not turn the flow round
        ...(spalten.has(id) ? { layoutOptions: { 'elk.partitioning.partition': `${spalten.get(id)}` } } : {}),
      })),
    edges: fluss.map(({ id, von, nach, art }) => ({
      id,
      sources: [von],
      targets: [nach],
      layoutOptions: { 'elk.layered.priority.direction': art === 'ablauf' ? '10' : '1' },
    })),
  }
}

/** Dense, and in the order of the model where it makes no difference. */
const SORGFAELTIG = {
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.thoroughness': '4',
}
const ZUEGIG = {
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.thoroughness': '1',
}

/**
 * The edges that say what comes before what. Systems and Rollen in charge touch nearly everything and would pull the rest apart;
 * an answer to who sent first would stand before its question.
 */
function listFlusskanten(kanten: readonly Kantenmass[]): Kantenmass[] {
  const sender = new Set(kanten.flatMap(({ bezug, von }) => (bezug === 'sendet' ? [von] : [])))
  return kanten.filter(
    ({ art, bezug, nach }) =>
      art !== 'system' &&
      bezug !== 'zustaendig' &&
      !(bezug === 'empfaengt' && sender.has(nach) && artOfId(nach) === 'rolle'),
  )
}

/** Rows of the elements that ELK was not asked about, below everything else. */
const REIHE = { luecke: 22, davor: 66, wenigste: 6 }

/** The places that ELK found, in whole pixels: they may be kept. What stands alone is put in rows below, kind by kind. */
export function readElkGraph({ knoten }: Bahnenauftrag, antwort: ElkNode): Map<string, Rechteck> {
  const orte = new Map<string, Rechteck>()
  for (const { id, x = 0, y = 0, width = 0, height = 0 } of antwort.children ?? []) {
    orte.set(id, { x: Math.round(x), y: Math.round(y), breite: width, hoehe: height })
  }
  const rahmen = frameOf([...orte.values()])
  const schritt = SPALTE + SPALTENLUECKE
  const jeReihe = Math.max(REIHE.wenigste, Math.floor((rahmen.breite + SPALTENLUECKE) / schritt))
  const einzelne = knoten.filter(({ id }) => !orte.has(id))
  let y = orte.size === 0 ? 0 : rahmen.y + rahmen.hoehe + REIHE.davor
  for (let von = 0; von < einzelne.length; von += jeReihe) {
    const reihe = einzelne.slice(von, von + jeReihe)
    const hoehe = Math.max(...reihe.map((mass) => mass.hoehe))
    for (const [stelle, mass] of reihe.entries()) {
      orte.set(mass.id, {
        x: rahmen.x + stelle * schritt,
        y: y + Math.floor((hoehe - mass.hoehe) / 2),
        breite: mass.breite,
        hoehe: mass.hoehe,
      })
    }
    y += hoehe + REIHE.luecke
  }
  return orte
}
