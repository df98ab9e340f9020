import { createAuftraege, type Docks } from './auftraege.ts'
import type { Bahnenauftrag } from './auftrag.ts'
import type { Lage } from './bahnen.ts'
import { boxOf, placeEtiketten } from './etiketten.ts'
import { type Leitungsauftrag, routeLeitungen } from './leitungen.ts'
import { labelBox } from './masse.ts'
import { spreadPlaetze } from './spreizen.ts'
import type { Spurbedarf } from './spuren.ts'
import { type Anordnung, frameOf, type Leitung, type Plaetze, type Punkt } from './typen.ts'

/** more edges to systems are not laid out: they are drawn directly, when one is wanted */
const NEBENKANTEN_MAXIMUM = 250

/** Room for what is unfolded, ways of the edges and their conditions. */
export function completeAnordnung({ gezeigt }: Bahnenauftrag, grundlage: Plaetze): Anordnung {
  const plaetze = spreadPlaetze(grundlage, gezeigt.knoten)
  const { knoten, streifen } = plaetze
  const { punkte } = routeAlle(gezeigt, plaetze, true)
  const etiketten = placeEtiketten(
    gezeigt.kanten.flatMap(({ id, art, bedingung }) => {
      const weg = punkte.get(id)
      return weg === undefined || art === 'system' ? [] : [{ kante: id, punkte: weg, bedingung }]
    }),
    [...knoten.values(), ...streifen.flatMap(labelBox)],
  )
  const leitungen = new Map<string, Leitung>()
  for (const [kante, weg] of punkte) leitungen.set(kante, { kante, punkte: weg, etikett: etiketten.get(kante) })
  const teile = [
    ...knoten.values(),
    ...[...punkte.values()].flat().map(({ x, y }) => ({ x, y, breite: 0, hoehe: 0 })),
    ...[...etiketten.values()].map(boxOf),
    ...streifen.map(({ y, hoehe, etikett }) => ({ x: 0, y, breite: etikett, hoehe })),
  ]
  return { knoten, streifen, leitungen, rahmen: frameOf(teile), grundlage }
}
/**
 * Edges that are often hidden come last and on a net of their own: they must not push the others apart. `mitNebenkanten` also
 * asks for their ways.
 */
export function routeAlle(
  { knoten, kanten }: Pick<Lage, 'knoten' | 'kanten'>,
  plaetze: Plaetze,
  mitNebenkanten: boolean,
): { punkte: Map<string, Punkt[]>; bedarf: Spurbedarf[] } {
  const { streifen } = plaetze
  const docks: Docks = {
    knoten: plaetze.knoten,
    arten: new Map(knoten.map(({ id, art }) => [id, art])),
    bahnen: new Map(streifen.flatMap((einer) => (einer.rolle === undefined ? [] : [[einer.rolle, einer]]))),
    frei: streifen.length === 0,
  }
  const boxen = [...plaetze.knoten.values()]
  const sperren = streifen.flatMap(labelBox)
  const auftraege = createAuftraege(kanten, docks)
  // systems, and without lanes Rollen in charge, touch nearly everything
  const isNeben = ({ kante: { art, bezug } }: Leitungsauftrag): boolean =>
    art === 'system' || (docks.frei && bezug === 'zustaendig')
  const haupt = routeLeitungen(
    auftraege.filter((einer) => !isNeben(einer)),
    boxen,
    sperren,
  )
  const nebenauftraege = auftraege.filter(isNeben)
  if (!mitNebenkanten || nebenauftraege.length > NEBENKANTEN_MAXIMUM) return haupt
  const neben = routeLeitungen(nebenauftraege, boxen, sperren)
  return { punkte: new Map([...haupt.punkte, ...neben.punkte]), bedarf: haupt.bedarf }
}
