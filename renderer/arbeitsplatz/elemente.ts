import { findLeistungsteile } from '../../shared/graph/ableitung/leistungsteile.ts'
import { deriveStufen } from '../../shared/graph/ableitung/stufen.ts'
import type { Leistung } from '../../shared/modell/elemente/leistung.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { findVerwendungen } from '../../shared/modell/referenzen.ts'

/** Before the Kennung of a Testfall where it stands for an element. */
export const TESTFALL = 'testfall:'

/** Asks whether something that was chosen is still there: an element, or a Testfall. */
export function isDaIn(projekt: Projekt, testfaelle: readonly { kennung: string }[]): (id: string) => boolean {
  return (id) => projekt.datensaetze.has(id) || testfaelle.some(({ kennung }) => id === TESTFALL + kennung)
}

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
 * several, records of configuration to none. Every picker of a form asks for those of the same element.
 */
export function listLeistungenOf(projekt: Projekt, id: string): readonly Leistung[] {
  const bekannte = LEISTUNGEN.get(projekt) ?? new Map<string, readonly Leistung[]>()
  LEISTUNGEN.set(projekt, bekannte)
  const leistungen = bekannte.get(id) ?? findLeistungenOf(projekt, id)
  bekannte.set(id, leistungen)
  return leistungen
}

function findLeistungenOf(projekt: Projekt, id: string): readonly Leistung[] {
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

/** From which stage an element is there in a Leistung. */
export function stufeIn(projekt: Projekt, leistung: string, id: string): number | undefined {
  return stufenOfLeistung(projekt, leistung).get(id)
}

/** The same wherever it is used; a shared part counts from the earliest Leistung. */
export function stufeOf(projekt: Projekt, id: string): number | undefined {
  let frueheste: number | undefined
  for (const leistung of listLeistungenOf(projekt, id)) {
    const stufe = stufeIn(projekt, leistung.id, id)
    if (stufe !== undefined && (frueheste === undefined || stufe < frueheste)) frueheste = stufe
    // none is earlier, and of what all Leistungen use not each of them has to be looked at
    if (frueheste === 1) break
  }
  return frueheste
}

function stufenOfLeistung(projekt: Projekt, leistung: string): ReadonlyMap<string, number> {
  const bekannte = STUFEN.get(projekt) ?? new Map<string, ReadonlyMap<string, number>>()
  STUFEN.set(projekt, bekannte)
  const stufen = bekannte.get(leistung) ?? deriveFrueheste(projekt, leistung)
  bekannte.set(leistung, stufen)
  return stufen
}

function deriveFrueheste(projekt: Projekt, leistung: string): ReadonlyMap<string, number> {
  const teile = findLeistungsteile(projekt, leistung)
  if (teile === undefined) return new Map()
  return new Map([
    ...[...deriveStufen(teile)].map(([id, { abStufe }]) => [id, abStufe] as const),
    ...teile.zustellwege.map(({ id, abStufe }) => [id, abStufe] as const),
  ])
}

/** By element, where it was asked for. */
const LEISTUNGEN = new WeakMap<Projekt, Map<string, readonly Leistung[]>>()

/** By Leistung, where it was asked for. */
const STUFEN = new WeakMap<Projekt, Map<string, ReadonlyMap<string, number>>>()
