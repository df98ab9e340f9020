import { measureRestwege } from '../spalten.ts'
import type { Kantenmass } from '../typen.ts'
import { type Arbeit, bahnOfTeilleistung } from './arbeit.ts'

/** A free row beside the predecessor wins against the pull of the messages. */
const ZUG = 0.6

/** Along the flow: each beside its predecessor, those on the main path first, towards the lanes they talk to. */
export function placeTeilleistungen(arbeit: Arbeit, ids: readonly string[], ablauf: readonly Kantenmass[]): void {
  const { zellen, plaetze, spalten } = arbeit
  const restwege = measureRestwege(ids, ablauf)
  const vorgaenger = new Map<string, string[]>()
  for (const { von, nach } of ablauf) vorgaenger.set(nach, [...(vorgaenger.get(nach) ?? []), von])
  const zuege = measureZuege(arbeit)
  const rang = new Map(ids.map((id, stelle) => [id, stelle]))
  const folge = [...ids].sort(
    (a, b) =>
      (spalten.get(a) ?? 0) - (spalten.get(b) ?? 0) ||
      (restwege.get(b) ?? 0) - (restwege.get(a) ?? 0) ||
      (rang.get(a) ?? 0) - (rang.get(b) ?? 0),
  )
  for (const id of folge) {
    const streifen = bahnOfTeilleistung(arbeit, id)
    const [naechster] = (vorgaenger.get(id) ?? [])
      .flatMap((einer) => plaetze.get(einer) ?? [])
      .filter((zelle) => zelle.streifen === streifen)
      .sort((a, b) => b.spalte - a.spalte)
    const reihe = naechster?.reihe ?? 0
    const zug = zuege.get(id) ?? 0
    const spalte = spalten.get(id) ?? 0
    const zelle = zellen.placeInSpalte(streifen, spalte, (eine) => Math.abs(eine - reihe) + zug * (eine - reihe))
    plaetze.set(id, zelle)
  }
  for (const { von, nach } of ablauf) avoidBetween(arbeit, von, nach)
}

/** Negative: rows further down are better, because its messages go downwards. */
function measureZuege(arbeit: Arbeit): Map<string, number> {
  const { plan, bahnOf } = arbeit
  const summen = new Map<string, number>()
  for (const { von, an, teilleistung } of plan.nachrichten.values()) {
    if (teilleistung === undefined) continue
    const hier = bahnOfTeilleistung(arbeit, teilleistung)
    for (const ende of [von, ...an]) {
      if (ende === undefined || ende === teilleistung) continue
      const dort = bahnOf.get(ende) ?? (plan.kapseln.has(ende) ? Number.POSITIVE_INFINITY : hier)
      summen.set(teilleistung, (summen.get(teilleistung) ?? 0) + Math.sign(dort - hier))
    }
  }
  return new Map([...summen].map(([id, summe]) => [id, -ZUG * Math.sign(summe)]))
}

/** What is placed later keeps out of the straight line between two neighbours in the flow, if it can. */
function avoidBetween({ plaetze, zellen }: Arbeit, von: string, nach: string): void {
  const a = plaetze.get(von)
  const b = plaetze.get(nach)
  if (a === undefined || b === undefined || a.streifen !== b.streifen || a.reihe !== b.reihe) return
  for (let spalte = Math.min(a.spalte, b.spalte) + 1; spalte < Math.max(a.spalte, b.spalte); spalte++) {
    zellen.avoid({ ...a, spalte })
  }
}
