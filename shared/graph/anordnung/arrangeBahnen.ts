import { createAuftraege, type Docks } from './auftraege.ts'
import type { Lage } from './bahnen.ts'
import { boxOf, placeEtiketten } from './etiketten.ts'
import { hasFesteBahnen, keepPlaetze } from './festePlaetze.ts'
import { type Leitungsauftrag, routeLeitungen } from './leitungen.ts'
import { type Bedarf, type Beschriftungen, type Masse, measureRaster, type Plaetze } from './masse.ts'
import { createRaster, type Raster } from './raster.ts'
import { SPURABSTAND, type Spurbedarf } from './spuren.ts'
import {
  type Anordnung,
  type Festlage,
  frameOf,
  type Leitung,
  type Punkt,
  type Rechteck,
  type Streifen,
} from './typen.ts'

export interface Bahnenauftrag extends Lage, Beschriftungen {
  /** places of elements and lanes that are kept */
  eigene: ReadonlyMap<string, Festlage>
}

const OHNE_BEDARF: Bedarf = { spalten: new Map(), reihen: new Map() }
const LUECKENRAND = 9
/** more edges to systems are not laid out: they are drawn directly, when one is wanted */
const SYSTEMKANTEN_MAXIMUM = 250
const ETIKETTHOEHE = 28

/**
 * Lanes by Rolle, flow from left to right, edges at right angles. Laid out twice: the first time shows how much room the
 * edges need between columns and rows. Where lanes are kept, nothing that has its place moves: only what is new is placed.
 * Deterministic; no clock, no randomness.
 */
export function arrangeBahnen(auftrag: Bahnenauftrag): Anordnung {
  const plaetze = arrangePlaetze(auftrag)
  const { punkte } = routeAlle(auftrag, plaetze, true)
  return assemble(auftrag, plaetze, punkte)
}

/** Where elements and lanes stand, without the ways of the edges. */
export function arrangePlaetze(auftrag: Bahnenauftrag): Plaetze {
  const raster = createRaster(auftrag)
  return hasFesteBahnen(auftrag, raster) ? keepPlaetze(auftrag, raster) : measurePlaetze(auftrag, raster)
}

/** Columns and rows as wide as the edges need; elements that the user moved stand where they were put. */
function measurePlaetze(auftrag: Bahnenauftrag, raster: Raster): Plaetze {
  const erste = measureRaster(raster, auftrag.knoten, auftrag, OHNE_BEDARF)
  const bedarf = measureBedarf(erste, routeAlle(auftrag, erste, false).bedarf)
  const masse = measureRaster(raster, auftrag.knoten, auftrag, bedarf)
  for (const [id, { x, y }] of auftrag.eigene) {
    const box = masse.knoten.get(id)
    if (box !== undefined) masse.knoten.set(id, { ...box, x, y })
  }
  return masse
}

/** Systems last and on their own net: their edges are often hidden and must not push the others apart. */
function routeAlle(
  { knoten, kanten }: Bahnenauftrag,
  masse: Plaetze,
  mitSystemen: boolean,
): { punkte: Map<string, Punkt[]>; bedarf: Spurbedarf[] } {
  const docks: Docks = {
    knoten: masse.knoten,
    arten: new Map(knoten.map(({ id, art }) => [id, art])),
    bahnen: new Map(
      masse.streifen.flatMap((streifen) => (streifen.rolle === undefined ? [] : [[streifen.rolle, streifen]])),
    ),
  }
  const boxen = [...masse.knoten.values()]
  const sperren = masse.streifen.flatMap(labelBox)
  const auftraege = createAuftraege(kanten, docks)
  const isSystem = ({ kante }: Leitungsauftrag): boolean => kante.art === 'system'
  const haupt = routeLeitungen(
    auftraege.filter((einer) => !isSystem(einer)),
    boxen,
    sperren,
  )
  if (!mitSystemen) return haupt
  const systemauftraege = auftraege.filter(isSystem)
  if (systemauftraege.length > SYSTEMKANTEN_MAXIMUM) return haupt
  const systeme = routeLeitungen(systemauftraege, boxen, sperren)
  return { punkte: new Map([...haupt.punkte, ...systeme.punkte]), bedarf: haupt.bedarf }
}

/** The label of a lane, where it stands before anything is panned. */
export function labelBox({ y, etikett }: Streifen): Rechteck[] {
  return etikett === 0 ? [] : [{ x: 0, y: y + 1, breite: etikett, hoehe: ETIKETTHOEHE }]
}

function measureBedarf({ spaltenluecken, reihenluecken }: Masse, spurbedarf: readonly Spurbedarf[]): Bedarf {
  const spalten = new Map<number, number>()
  const reihen = new Map<number, number>()
  for (const { senkrecht, lage, spuren } of spurbedarf) {
    const luecken = senkrecht ? spaltenluecken : reihenluecken
    const nummer = luecken.findIndex(({ mitte, breite }) => Math.abs(mitte - lage) <= breite / 2)
    const luecke = luecken[nummer]
    if (luecke === undefined) continue
    const fehlt = (spuren - 1) * SPURABSTAND + 2 * LUECKENRAND - luecke.breite
    const ziel = senkrecht ? spalten : reihen
    if (fehlt > 0) ziel.set(nummer, Math.max(ziel.get(nummer) ?? 0, Math.ceil(fehlt)))
  }
  return { spalten, reihen }
}

function assemble(auftrag: Bahnenauftrag, masse: Plaetze, punkte: ReadonlyMap<string, Punkt[]>): Anordnung {
  const etiketten = placeEtiketten(
    auftrag.kanten.flatMap(({ id, art, bedingung }) => {
      const weg = punkte.get(id)
      return weg === undefined || art === 'system' ? [] : [{ kante: id, punkte: weg, bedingung }]
    }),
    [...masse.knoten.values(), ...masse.streifen.flatMap(labelBox)],
  )
  const leitungen = new Map<string, Leitung>()
  for (const [kante, weg] of punkte) leitungen.set(kante, { kante, punkte: weg, etikett: etiketten.get(kante) })
  const teile = [
    ...masse.knoten.values(),
    ...[...punkte.values()].flat().map(({ x, y }) => ({ x, y, breite: 0, hoehe: 0 })),
    ...[...etiketten.values()].map(boxOf),
    ...masse.streifen.map(({ y, hoehe, etikett }) => ({ x: 0, y, breite: etikett, hoehe })),
  ]
  return { knoten: masse.knoten, streifen: masse.streifen, leitungen, rahmen: frameOf(teile) }
}
