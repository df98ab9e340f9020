import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { nennen } from './benennung.ts'
import { changeDatensatz } from './changeDatensatz.ts'
import { createSchritt } from './schritt.ts'

/** Why a message cannot go to this Rolle instead of another one of its receivers; undefined: it can. */
export function findEmpfaengerverbot({ von, an }: Nachrichtentyp, statt: string, rolle: string): string | undefined {
  if (rolle === statt) return 'Die Nachricht geht schon an diese Rolle.'
  if (von === rolle) return 'Die Rolle ist der Absender.'
  return an.includes(rolle) ? 'Die Nachricht geht schon an diese Rolle.' : undefined
}

/** Sends a message to another Rolle instead of one of its receivers; the others stay. */
export function replaceEmpfaenger(projekt: Projekt, id: string, statt: string, rolle: string): Schritt {
  const typ = findDatensatz(projekt, 'nachrichtentyp', id)
  const name = findDatensatz(projekt, 'rolle', rolle)?.name ?? rolle
  if (typ === undefined) return createSchritt('Empfänger ändern', {})
  const an = typ.an.map((einer) => (einer === statt ? rolle : einer))
  return changeDatensatz(projekt, id, { an }, `${nennen(typ)} an „${name}“ senden`)
}

/** Lets another Teilleistung trigger a message; sender and receivers stay. */
export function moveNachricht(projekt: Projekt, id: string, teilleistung: string): Schritt {
  const typ = findDatensatz(projekt, 'nachrichtentyp', id)
  const name = findDatensatz(projekt, 'teilleistung', teilleistung)?.name ?? teilleistung
  if (typ === undefined) return createSchritt('Nachricht verschieben', {})
  return changeDatensatz(projekt, id, { teilleistung }, `${nennen(typ)} nach „${name}“ verschieben`)
}

/** Says that a message answers no other. */
export function removeBeantwortet(projekt: Projekt, id: string): Schritt {
  const typ = findDatensatz(projekt, 'nachrichtentyp', id)
  return changeDatensatz(projekt, id, { beantwortet: undefined }, typ && `${nennen(typ)} ist keine Antwort`)
}
