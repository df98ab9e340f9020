import type { Bahnenauftrag } from './auftrag.ts'
import { completeAnordnung, routeAlle } from './completeAnordnung.ts'
import { hasFesteBahnen, keepPlaetze } from './festePlaetze.ts'
import { type Bedarf, type Masse, measureRaster } from './masse.ts'
import { createRaster, type Raster } from './raster.ts'
import { SPURABSTAND, type Spurbedarf } from './spuren.ts'
import type { Anordnung, Plaetze } from './typen.ts'

const OHNE_BEDARF: Bedarf = { spalten: new Map(), reihen: new Map() }
const LUECKENRAND = 9

/**
 * Lanes by Rolle, flow from left to right, edges at right angles. Laid out twice: the first time shows how much room the
 * edges need between columns and rows. Where lanes are kept, nothing that has its place moves: only what is new is placed.
 * Deterministic; no clock, no randomness.
 */
export function arrangeBahnen(auftrag: Bahnenauftrag): Anordnung {
  return completeAnordnung(auftrag, arrangePlaetze(auftrag))
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
  const { knoten, streifen } = measureRaster(raster, auftrag.knoten, auftrag, bedarf)
  for (const [id, { x, y }] of auftrag.eigene) {
    const box = knoten.get(id)
    if (box !== undefined) knoten.set(id, { ...box, x, y })
  }
  return { knoten, streifen }
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
