import { type Bahnenplan, type Lage, planBahnen } from './bahnen.ts'
import type { Arbeit } from './plaetze/arbeit.ts'
import { placeDokumente } from './plaetze/dokumente.ts'
import { groupKapseln, placeKapseln, placeNachrichten } from './plaetze/nachrichten.ts'
import { placeTeilleistungen } from './plaetze/teilleistungen.ts'
import { placeSysteme, placeVorgangstypen } from './plaetze/uebrige.ts'
import { assignSpalten } from './spalten.ts'
import { type Zelle, Zellen } from './zellen.ts'

export interface Rasterstreifen {
  art: 'bahn' | 'gasse'
  rolle: string | undefined
  name: string
}

/** Everything placed on the grid of columns, strips and rows. */
export interface Raster {
  streifen: readonly Rasterstreifen[]
  zellen: ReadonlyMap<string, Zelle>
  plan: Bahnenplan
}

const WENIGSTE_SPALTEN = 5

/**
 * Lanes by Rolle with the flow from left to right, Dokumente in the lane of who makes them, messages in the Gasse beside
 * the lane they come from or go to, Rollen that only receive as capsules below their message.
 */
export function createRaster(lage: Lage): Raster {
  const zustaendig = new Map<string, string>()
  for (const { bezug, von, nach } of lage.kanten) if (bezug === 'zustaendig') zustaendig.set(nach, von)
  const plan = planBahnen(lage, zustaendig)
  const teilleistungen = lage.knoten.filter(({ art }) => art === 'teilleistung').map(({ id }) => id)
  const ablauf = lage.kanten.filter(({ art }) => art === 'ablauf')
  const spalten = assignSpalten(teilleistungen, ablauf)
  const streifen: Rasterstreifen[] = []
  const addBahn = (rolle: string | undefined, name: string): number => {
    if (streifen.length > 0) streifen.push({ art: 'gasse', rolle: undefined, name: '' })
    return streifen.push({ art: 'bahn', rolle, name }) - 1
  }
  const bahnOf = new Map(plan.rollen.map((rolle) => [rolle, addBahn(rolle, '')]))
  const allein = teilleistungen.some((id) => !zustaendig.has(id)) || plan.rollen.length === 0
  const arbeit: Arbeit = {
    lage,
    plan,
    zustaendig,
    spalten,
    letzteSpalte: Math.max(WENIGSTE_SPALTEN - 1, ...spalten.values()),
    zellen: new Zellen(),
    plaetze: new Map(),
    bahnOf,
    restbahn: allein ? addBahn(undefined, 'Ohne Rolle') : Math.min(...bahnOf.values()),
  }
  placeTeilleistungen(arbeit, teilleistungen, ablauf)
  placeDokumente(arbeit)
  for (const [stelle, gruppe] of groupKapseln(arbeit).entries()) {
    placeKapseln(arbeit, gruppe, addBahn(undefined, stelle === 0 ? 'Weitere Beteiligte' : ''))
  }
  if (streifen.length === 1) addBahn(undefined, 'Weitere Beteiligte')
  placeNachrichten(arbeit, streifen)
  placeVorgangstypen(arbeit)
  if (lage.knoten.some(({ art }) => art === 'system')) placeSysteme(arbeit, addBahn(undefined, 'Systeme'))
  return { streifen, zellen: arbeit.plaetze, plan }
}
