import { findLeistungsteile } from '../../shared/graph/ableitung/leistungsteile.ts'
import { deriveStufen } from '../../shared/graph/ableitung/stufen.ts'
import type { Leistung } from '../../shared/modell/elemente/leistung.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { findVerwendungen } from '../../shared/modell/referenzen.ts'

/** Before the Kennung of a Testfall where it stands for an element. */
export const TESTFALL = 'testfall:'

/** Kinds that the graph shows, Datenfelder at their Dokument and Zustellwege as edges. */
const IM_GRAPH: ReadonlySet<string> = new Set([
  ...['leistung', 'vorgangstyp', 'teilleistung', 'dokument', 'datenfeld', 'datenfeldgruppe', 'baukastenverwendung'],
  ...['nachrichtentyp', 'zustellweg', 'rolle', 'komponententyp'],
])

export function isImGraph(art: string): boolean {
  return IM_GRAPH.has(art)
}

/** The name of an element, or the id where there is none. */
export function nameOf(projekt: Projekt, id: string): string {
  return projekt.datensaetze.get(id)?.name ?? id
}

/**
 * The Leistungen an element belongs to, found by going from it to what refers to it. Parts of a Baukasten may belong to
 * several, records of configuration to none.
 */
export function listLeistungenOf(projekt: Projekt, id: string): Leistung[] {
  const gesehen = new Set([id])
  const offen = [id]
  const leistungen: Leistung[] = []
  for (let einer = offen.pop(); einer !== undefined; einer = offen.pop()) {
    const datensatz = projekt.datensaetze.get(einer)
    if (datensatz?.art === 'leistung') {
      leistungen.push(datensatz)
      continue
    }
    for (const { von } of findVerwendungen(projekt, einer)) {
      // configuration names Leistungen and Rollen, but is not part of them
      if (gesehen.has(von.id) || FREMDE.has(von.art)) continue
      gesehen.add(von.id)
      offen.push(von.id)
    }
  }
  return leistungen
}

const FREMDE = new Set(['organisation', 'stelle', 'installation', 'produkt', 'schnittstelle', 'zuordnung', 'buendel'])

/** From which stage each element is there; shared parts count from the earliest Leistung that uses them. */
export function stufenOf(projekt: Projekt): ReadonlyMap<string, number> {
  const bekannte = STUFEN.get(projekt)
  if (bekannte !== undefined) return bekannte
  const stufen = new Map<string, number>()
  for (const leistung of listDatensaetze(projekt, 'leistung')) {
    const teile = findLeistungsteile(projekt, leistung.id)
    if (teile === undefined) continue
    for (const [id, { abStufe }] of deriveStufen(teile)) stufen.set(id, Math.min(abStufe, stufen.get(id) ?? abStufe))
    for (const { id, abStufe } of teile.zustellwege) stufen.set(id, abStufe)
  }
  STUFEN.set(projekt, stufen)
  return stufen
}

const STUFEN = new WeakMap<Projekt, ReadonlyMap<string, number>>()
