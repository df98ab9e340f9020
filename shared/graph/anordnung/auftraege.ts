import type { Seite } from '../darstellung/silhouetten.ts'
import type { Leitungsauftrag, Leitungsende } from './leitungen.ts'
import type { Kantenmass, Knotenmass, Rechteck, Streifen } from './typen.ts'
import { middleOf } from './typen.ts'

type Seiten = Partial<Record<Seite, number>>

const FLUSS_VON: Seiten = { rechts: 0, unten: 40, oben: 40, links: 160 }
const FLUSS_NACH: Seiten = { links: 0, oben: 40, unten: 40, rechts: 160 }
const HOCHKANT: Seiten = { oben: 0, unten: 0, links: 45, rechts: 45 }
const UEBERALL: Seiten = { oben: 0, unten: 0, links: 8, rechts: 8 }

/** What edges dock at in lanes: nodes, and the border of a lane for a Rolle that is one. */
export interface Docks {
  knoten: ReadonlyMap<string, Rechteck>
  arten: ReadonlyMap<string, Knotenmass['art']>
  /** Rolle -> its lane */
  bahnen: ReadonlyMap<string, Streifen>
  /** there are no lanes: everything goes from left to right */
  frei: boolean
}

/**
 * The edges that are drawn. Left out is what a lane says already (who is in charge, who takes part) and who takes part where a
 * message of the same Teilleistung shows it.
 */
export function createAuftraege(kanten: readonly Kantenmass[], docks: Docks): Leitungsauftrag[] {
  const gespraeche = findGespraeche(kanten)
  return kanten.flatMap((kante) => {
    const gezeigt = docks.bahnen.has(kante.von) || gespraeche.has(`${kante.von}|${kante.nach}`)
    if (kante.art === 'zustaendig' && gezeigt && !(docks.frei && kante.bezug === 'zustaendig')) return []
    const von = createEnde(kante, kante.von, kante.nach, docks)
    const nach = createEnde(kante, kante.nach, kante.von, docks)
    return von === undefined || nach === undefined ? [] : [{ kante, von, nach }]
  })
}

/** Rolle|Teilleistung that a message joins. */
function findGespraeche(kanten: readonly Kantenmass[]): Set<string> {
  const nachbarn = new Map<string, string[]>()
  for (const { bezug, von, nach } of kanten) {
    if (bezug === 'sendet') nachbarn.set(nach, [...(nachbarn.get(nach) ?? []), von])
    if (bezug === 'empfaengt') nachbarn.set(von, [...(nachbarn.get(von) ?? []), nach])
  }
  return new Set([...nachbarn.values()].flatMap((enden) => enden.flatMap((a) => enden.map((b) => `${a}|${b}`))))
}

function createEnde(kante: Kantenmass, id: string, anderes: string, docks: Docks): Leitungsende | undefined {
  const box = docks.knoten.get(id)
  if (box !== undefined) return { ende: { box, seiten: sidesOf(kante, id, docks) }, art: docks.arten.get(id) }
  const bahn = docks.bahnen.get(id)
  const gegenueber = docks.knoten.get(anderes)
  if (bahn === undefined || gegenueber === undefined) return undefined
  const { x, y } = middleOf(gegenueber)
  const darunter = y > bahn.y + bahn.hoehe / 2
  return {
    ende: {
      box: { x, y: darunter ? bahn.y + bahn.hoehe : bahn.y, breite: 0, hoehe: 0 },
      seiten: darunter ? { unten: 0 } : { oben: 0 },
    },
    art: undefined,
  }
}

function sidesOf({ art, von }: Kantenmass, id: string, { frei }: Docks): Seiten {
  if (art === 'ablauf' || (frei && (art === 'nachricht' || art === 'dokument')))
    return id === von ? FLUSS_VON : FLUSS_NACH
  return art === 'nachricht' || art === 'system' ? HOCHKANT : UEBERALL
}
