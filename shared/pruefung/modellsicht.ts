import type { Datensatzart, DatensatzNachArt } from '../modell/datensatz.ts'
import type { Leistung } from '../modell/elemente/leistung.ts'
import { type Feldbaum, type Feldknoten, resolveFeldbaum, walkFeldbaum } from '../modell/feldbaum.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../modell/projekt.ts'

/** A Leistung with its parts looked up; what is missing is left out (`verweisFehlt` reports it). */
export interface Leistungssicht {
  leistung: Leistung
  vorgangstypen: DatensatzNachArt['vorgangstyp'][]
  teilleistungen: DatensatzNachArt['teilleistung'][]
  rollen: DatensatzNachArt['rolle'][]
  nachrichtentypen: DatensatzNachArt['nachrichtentyp'][]
  zustellwege: DatensatzNachArt['zustellweg'][]
  /** Dokumente of the Leistung and those of Baukästen that its Nachrichtentypen carry */
  feldbaeume: Feldbaum[]
}

/** The project as the rules see it: resolved once, shared by all rules. */
export interface Modellsicht {
  projekt: Projekt
  leistungen: Leistungssicht[]
}

export function createModellsicht(projekt: Projekt): Modellsicht {
  return {
    projekt,
    leistungen: listDatensaetze(projekt, 'leistung').map((leistung) => createLeistungssicht(projekt, leistung)),
  }
}

/** One Leistung with its parts looked up. */
export function createLeistungssicht(projekt: Projekt, leistung: Leistung): Leistungssicht {
  const nachrichtentypen = findAlle(projekt, 'nachrichtentyp', leistung.nachrichtentypen)
  const getragene = nachrichtentypen.flatMap(({ dokumentsichten }) => dokumentsichten.map(({ dokument }) => dokument))
  const dokumente = new Set([...leistung.dokumente, ...getragene])
  return {
    leistung,
    vorgangstypen: findAlle(projekt, 'vorgangstyp', leistung.vorgangstypen),
    teilleistungen: findAlle(projekt, 'teilleistung', leistung.teilleistungen),
    rollen: findAlle(projekt, 'rolle', leistung.rollen),
    nachrichtentypen,
    zustellwege: findAlle(projekt, 'zustellweg', leistung.zustellwege),
    feldbaeume: [...dokumente].map((dokument) => getFeldbaum(projekt, dokument)),
  }
}

/** The resolved tree of a Dokument; several rules need the same one. */
export function getFeldbaum(projekt: Projekt, dokument: string): Feldbaum {
  const baeume = FELDBAEUME.get(projekt) ?? new Map<string, Feldbaum>()
  FELDBAEUME.set(projekt, baeume)
  const baum = baeume.get(dokument) ?? resolveFeldbaum(projekt, dokument)
  baeume.set(dokument, baum)
  return baum
}

const FELDBAEUME = new WeakMap<Projekt, Map<string, Feldbaum>>()

export function findAlle<A extends Datensatzart>(
  projekt: Projekt,
  art: A,
  ids: readonly string[],
): DatensatzNachArt[A][] {
  return ids.map((id) => findDatensatz(projekt, art, id)).filter((datensatz) => datensatz !== undefined)
}

/** The node with this absolute Feldpfad in any Dokument of the Leistung. */
export function findKnoten(sicht: Leistungssicht, pfad: string): Feldknoten | undefined {
  for (const baum of sicht.feldbaeume) {
    const knoten = baum.nachPfad.get(pfad)
    if (knoten !== undefined) return knoten
  }
  return undefined
}

/** Lowest stage of the fields at or below a node: the stage from which it is there. */
export function stufeOfKnoten(knoten: Feldknoten): number {
  const stufen = [...walkFeldbaum([knoten])].flatMap(({ feld }) => (feld === undefined ? [] : [feld.abStufe]))
  return Math.min(4, ...stufen)
}

/** The name of an element in quotation marks, for sentences. */
export function quote(element: { name: string }): string {
  return `„${element.name}“`
}

/** The name of a record by its id, or the id itself. */
export function quoteId(projekt: Projekt, id: string): string {
  const datensatz = projekt.datensaetze.get(id)
  return datensatz === undefined ? id : quote(datensatz)
}
