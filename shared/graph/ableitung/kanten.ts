import { describeBedingung } from '../../ausdruck/satz.ts'
import type { Bezug, Graphkante, Kantenart, Stufenbereich } from './graph.ts'
import type { Leistungsteile } from './leistungsteile.ts'
import { bereichOfZustellweg, intersectBereiche, uniteBereiche } from './stufen.ts'

type Rohkante = Pick<Graphkante, 'art' | 'bezug' | 'von' | 'nach'> & { bedingung?: string; eigene?: Stufenbereich }

/** All edges whose both ends are elements of the graph, each once. */
export function deriveKanten(teile: Leistungsteile, stufen: ReadonlyMap<string, Stufenbereich>): Graphkante[] {
  const kanten = new Map<string, Graphkante>()
  for (const { eigene, bedingung, ...roh } of listRohkanten(teile)) {
    const von = stufen.get(roh.von)
    const nach = stufen.get(roh.nach)
    if (von === undefined || nach === undefined) continue
    const id = `${roh.bezug}:${roh.von}:${roh.nach}`
    const bereich = intersectBereiche(eigene === undefined ? [von, nach] : [von, nach, eigene])
    if (!kanten.has(id)) kanten.set(id, { ...roh, id, bedingung, ...bereich })
  }
  return [...kanten.values()]
}

function* listRohkanten(teile: Leistungsteile): Generator<Rohkante> {
  yield* listAblauf(teile)
  yield* listDokumentkanten(teile)
  yield* listNachrichtenkanten(teile)
  yield* listRollenkanten(teile)
  yield* listSystemkanten(teile)
  yield* listVorgangskanten(teile)
}

function kante(art: Kantenart, bezug: Bezug, von: string, nach: string): Rohkante {
  return { art, bezug, von, nach }
}

function* listAblauf({ teilleistungen, namen }: Leistungsteile): Generator<Rohkante> {
  for (const { id, vorgaenger } of teilleistungen) {
    for (const { teilleistung, bedingung } of vorgaenger) {
      yield {
        ...kante('ablauf', 'folgt', teilleistung, id),
        ...(bedingung === undefined ? {} : { bedingung: describeBedingung(bedingung, namen) }),
      }
    }
  }
}

function* listDokumentkanten({ teilleistungen }: Leistungsteile): Generator<Rohkante> {
  for (const { id, benoetigt, erzeugt } of teilleistungen) {
    for (const dokument of benoetigt) yield kante('dokument', 'benoetigt', dokument, id)
    for (const dokument of erzeugt) yield kante('dokument', 'erzeugt', id, dokument)
  }
}

/**
 * From the sender to the message and on to its receivers. The Teilleistung of the message stands for its Rolle where it is
 * that Rolle's own: the other side is only known as a Rolle.
 */
function* listNachrichtenkanten({ nachrichtentypen, teilleistungen }: Leistungsteile): Generator<Rohkante> {
  const rolleOf = new Map(teilleistungen.map(({ id, zustaendigeRolle }) => [id, zustaendigeRolle]))
  for (const { id, von, an, teilleistung } of nachrichtentypen) {
    const rolle = rolleOf.get(teilleistung)
    const sendet = rolle === von || (rolle !== undefined && !an.includes(rolle))
    yield kante('nachricht', 'sendet', sendet ? teilleistung : von, id)
    for (const empfaenger of an) {
      yield kante('nachricht', 'empfaengt', id, !sendet && empfaenger === rolle ? teilleistung : empfaenger)
    }
  }
}

function* listRollenkanten({ teilleistungen }: Leistungsteile): Generator<Rohkante> {
  for (const { id, zustaendigeRolle, beteiligteRollen } of teilleistungen) {
    yield kante('zustaendig', 'zustaendig', zustaendigeRolle, id)
    for (const rolle of beteiligteRollen) {
      if (rolle !== zustaendigeRolle) yield kante('zustaendig', 'beteiligt', rolle, id)
    }
  }
}

function* listSystemkanten({ zustellwege }: Leistungsteile): Generator<Rohkante> {
  const bereiche = new Map<string, { von: string; nach: string; bereiche: Stufenbereich[] }>()
  for (const weg of zustellwege) {
    const { nachrichtentyp: von, komponententyp: nach } = weg
    const eintrag = bereiche.get(`${von}:${nach}`) ?? { von, nach, bereiche: [] }
    eintrag.bereiche.push(bereichOfZustellweg(weg))
    bereiche.set(`${von}:${nach}`, eintrag)
  }
  for (const { von, nach, bereiche: eigene } of bereiche.values()) {
    yield { ...kante('system', 'nutzt', von, nach), eigene: uniteBereiche(eigene) }
  }
}

function* listVorgangskanten({ nachrichtentypen }: Leistungsteile): Generator<Rohkante> {
  for (const { eroeffnet, teilleistung, vorgangstypen } of nachrichtentypen) {
    if (!eroeffnet) continue
    for (const vorgangstyp of vorgangstypen) yield kante('vorgang', 'eroeffnet', teilleistung, vorgangstyp)
  }
}
