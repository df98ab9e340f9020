import type { Rasterstreifen } from '../raster.ts'
import { type Arbeit, bahnOfTeilleistung } from './arbeit.ts'

/** A strip of capsules and which Rollen stand in it. */
export type Kapselgruppe = readonly string[]

/** Splits the capsules into strips of about equal length, none longer than the flow is wide. */
export function groupKapseln({
  plan,
  lage,
  spalten,
  letzteSpalte,
}: Omit<Arbeit, 'plaetze' | 'zellen'>): Kapselgruppe[] {
  const wunsch = (rolle: string): number => {
    for (const { an, teilleistung } of plan.nachrichten.values()) {
      if (an.includes(rolle)) return spalten.get(teilleistung ?? '') ?? 0
    }
    const beteiligt = lage.kanten.find(({ art, von }) => art === 'zustaendig' && von === rolle)
    return spalten.get(beteiligt?.nach ?? '') ?? 0
  }
  const rollen = [...plan.kapseln].sort((a, b) => wunsch(a) - wunsch(b))
  const anzahl = Math.ceil(rollen.length / (letzteSpalte + 1))
  const jede = Math.ceil(rollen.length / Math.max(1, anzahl))
  return Array.from({ length: anzahl }, (_, stelle) => rollen.slice(stelle * jede, (stelle + 1) * jede))
}

/** Capsules keep the order in which the flow reaches them, as near to it as their strip allows. */
export function placeKapseln(arbeit: Arbeit, rollen: Kapselgruppe, streifen: number): void {
  const { plan, lage, spalten, letzteSpalte, zellen, plaetze } = arbeit
  const wuensche = rollen.map((rolle) => {
    const nachricht = [...plan.nachrichten.values()].find(({ an }) => an.includes(rolle))
    const beteiligt = lage.kanten.find(({ art, von }) => art === 'zustaendig' && von === rolle)
    return spalten.get(nachricht?.teilleistung ?? beteiligt?.nach ?? '') ?? 0
  })
  for (const [stelle, spalte] of spread(wuensche, letzteSpalte).entries()) {
    const rolle = rollen[stelle]
    if (rolle === undefined) continue
    const zelle = { streifen, spalte, reihe: 0 }
    zellen.take(zelle)
    plaetze.set(rolle, zelle)
  }
}

/** Different columns in the given order, each as near to its wish as the others and the last column let it. */
export function spread(wuensche: readonly number[], letzteSpalte: number): number[] {
  const gruppen: { summe: number; anzahl: number }[] = []
  for (const [stelle, wunsch] of wuensche.entries()) {
    gruppen.push({ summe: wunsch - stelle, anzahl: 1 })
    for (;;) {
      const letzte = gruppen.at(-1)
      const vorletzte = gruppen.at(-2)
      if (letzte === undefined || vorletzte === undefined) break
      if (vorletzte.summe / vorletzte.anzahl <= letzte.summe / letzte.anzahl) break
      vorletzte.summe += letzte.summe
      vorletzte.anzahl += letzte.anzahl
      gruppen.pop()
    }
  }
  const hoechstens = Math.max(0, letzteSpalte + 1 - wuensche.length)
  const anfaenge = gruppen.flatMap(({ summe, anzahl }) =>
    Array.from({ length: anzahl }, () => Math.min(hoechstens, Math.max(0, Math.round(summe / anzahl)))),
  )
  return anfaenge.map((anfang, stelle) => anfang + stelle)
}

/** In the Gasse beside the lane at the other end; right above its capsule where the receiver is one. */
export function placeNachrichten(arbeit: Arbeit, streifen: readonly Rasterstreifen[]): void {
  const { lage, plan, plaetze, zellen, spalten, letzteSpalte } = arbeit
  const nachrichten = lage.knoten.filter(({ art }) => art === 'nachricht').map(({ id }) => id)
  const jeGasse = new Map<number, string[]>()
  for (const id of nachrichten) {
    const kapsel = plan.nachrichten.get(id)?.an.find((ende) => plan.kapseln.has(ende) && plaetze.has(ende))
    const dort = plaetze.get(kapsel ?? '')
    const ueberKapsel = dort && { streifen: dort.streifen - 1, spalte: dort.spalte, reihe: 0 }
    if (ueberKapsel !== undefined && zellen.isFree(ueberKapsel)) {
      zellen.take(ueberKapsel)
      plaetze.set(id, ueberKapsel)
    } else {
      const gasse = findGasse(arbeit, id, streifen)
      jeGasse.set(gasse, [...(jeGasse.get(gasse) ?? []), id])
    }
  }
  const spalteOf = (id: string): number => spalten.get(plan.nachrichten.get(id)?.teilleistung ?? '') ?? 0
  for (const [gasse, ids] of jeGasse) {
    const geordnet = ids.sort((a, b) => spalteOf(a) - spalteOf(b))
    const reihen = Math.ceil(geordnet.length / (letzteSpalte + 1))
    for (let reihe = 0; reihe < reihen; reihe++) {
      // one row takes every n-th message, so that all rows follow the flow
      const diese = geordnet.filter((_, stelle) => stelle % reihen === reihe)
      for (const [stelle, spalte] of spread(diese.map(spalteOf), letzteSpalte).entries()) {
        const id = diese[stelle]
        if (id === undefined) continue
        const frei = zellen.isFree({ streifen: gasse, spalte, reihe })
        const zelle = frei
          ? { streifen: gasse, spalte, reihe }
          : zellen.place(gasse, { spalte, reihe, reihenkosten: 2, neueReihe: 2, letzteSpalte })
        zellen.take(zelle)
        plaetze.set(id, zelle)
      }
    }
  }
}

/** The Gasse that touches the lane of the end without a Teilleistung, on the side of the other end. */
function findGasse(arbeit: Arbeit, id: string, streifen: readonly Rasterstreifen[]): number {
  const { plan, bahnOf, plaetze, restbahn } = arbeit
  const lage = plan.nachrichten.get(id)
  const bahn = (ende: string | undefined): number | undefined =>
    ende === undefined
      ? undefined
      : ende === lage?.teilleistung
        ? bahnOfTeilleistung(arbeit, ende)
        : (bahnOf.get(ende) ?? plaetze.get(ende)?.streifen)
  const enden = [bahn(lage?.von), ...(lage?.an ?? []).map(bahn)].filter((ende) => ende !== undefined)
  const hier = lage?.teilleistung === undefined ? enden[0] : bahnOfTeilleistung(arbeit, lage.teilleistung)
  const dort = enden.find((ende) => ende !== hier) ?? hier ?? restbahn
  if (dort < (hier ?? restbahn)) return dort + 1
  if (dort > (hier ?? restbahn)) return dort - 1
  return dort + 1 < streifen.length ? dort + 1 : Math.max(1, dort - 1)
}
