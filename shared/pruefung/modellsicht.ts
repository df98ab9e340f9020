import type { Datensatz, Datensatzart, DatensatzNachArt } from '../modell/datensatz.ts'
import type { Leistung } from '../modell/elemente/leistung.ts'
import { type Feldbaum, type Feldknoten, resolveFeldbaum, walkFeldbaum } from '../modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'

/** A Leistung with its parts looked up when a rule asks for them; what is missing is left out (`verweisFehlt` reports it). */
export interface Leistungssicht {
  readonly leistung: Leistung
  readonly vorgangstypen: DatensatzNachArt['vorgangstyp'][]
  readonly teilleistungen: DatensatzNachArt['teilleistung'][]
  readonly rollen: DatensatzNachArt['rolle'][]
  readonly nachrichtentypen: DatensatzNachArt['nachrichtentyp'][]
  readonly zustellwege: DatensatzNachArt['zustellweg'][]
  /** Dokumente of the Leistung and those of Baukästen that its Nachrichtentypen carry */
  readonly feldbaeume: Feldbaum[]
}

export function createLeistungssicht(projekt: Projekt, leistung: Leistung): Leistungssicht {
  const parts = <A extends Datensatzart>(art: A, ids: readonly string[]) => once(() => findAlle(projekt, art, ids))
  const vorgangstypen = parts('vorgangstyp', leistung.vorgangstypen)
  const teilleistungen = parts('teilleistung', leistung.teilleistungen)
  const rollen = parts('rolle', leistung.rollen)
  const nachrichtentypen = parts('nachrichtentyp', leistung.nachrichtentypen)
  const zustellwege = parts('zustellweg', leistung.zustellwege)
  const feldbaeume = once(() => {
    const getragene = nachrichtentypen().flatMap((typ) => typ.dokumentsichten.map(({ dokument }) => dokument))
    return [...new Set([...leistung.dokumente, ...getragene])].map((dokument) => getFeldbaum(projekt, dokument))
  })
  return {
    leistung,
    get vorgangstypen() {
      return vorgangstypen()
    },
    get teilleistungen() {
      return teilleistungen()
    },
    get rollen() {
      return rollen()
    },
    get nachrichtentypen() {
      return nachrichtentypen()
    },
    get zustellwege() {
      return zustellwege()
    },
    get feldbaeume() {
      return feldbaeume()
    },
  }
}

function once<T>(create: () => T): () => T {
  let wert: { wert: T } | undefined
  return () => {
    wert ??= { wert: create() }
    return wert.wert
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
export function quote(element: Pick<Datensatz, 'name'>): string {
  return `„${element.name}“`
}

/** The name of a record by its id, or the id itself. */
export function quoteId(projekt: Projekt, id: string): string {
  const datensatz = projekt.datensaetze.get(id)
  return datensatz === undefined ? id : quote(datensatz)
}
