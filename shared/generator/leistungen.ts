import type { Leistung } from '../modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import { findLeistungOf } from '../modell/leistungen.ts'
import { getDatensatz, type Projekt } from '../modell/projekt.ts'

/** The Leistung a Nachrichtentyp belongs to; throws where there is none (the model check reports it). */
export function getLeistungOf(projekt: Projekt, typ: Nachrichtentyp): Leistung {
  const leistung = findLeistungOf(projekt, typ.id)
  if (leistung === undefined) throw new Error(`Nachrichtentyp ${typ.id} gehört zu keiner Leistung`)
  return leistung
}

/** The Nachrichtentypen of a Leistung in their order. */
export function listNachrichtentypen(projekt: Projekt, leistung: Leistung): Nachrichtentyp[] {
  return leistung.nachrichtentypen.map((id) => getDatensatz(projekt, 'nachrichtentyp', id))
}
