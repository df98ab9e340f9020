import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import { createId } from '../../modell/ids.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { nennen } from './benennung.ts'
import { changeDatensatz, mergeAngaben } from './changeDatensatz.ts'
import { createSchritt } from './schritt.ts'

export type NeuerZustellweg = Omit<Zustellweg, 'id' | 'art'>

/** Adds a Zustellweg at the end of its Leistung. */
export function addZustellweg(
  projekt: Projekt,
  leistungId: string,
  angaben: NeuerZustellweg,
  randomBytes: (anzahl: number) => Uint8Array,
): { schritt: Schritt; id: string } {
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  const id = createId('zustellweg', randomBytes)
  const zustellweg = mergeAngaben<Zustellweg>({ ...angaben, id, art: 'zustellweg' }, {})
  const geaendert =
    leistung === undefined ? [] : [{ von: leistung, nach: { ...leistung, zustellwege: [...leistung.zustellwege, id] } }]
  return { id, schritt: createSchritt(`${nennen(zustellweg)} hinzufügen`, { hinzugefuegt: [zustellweg], geaendert }) }
}

/** Moves a Zustellweg to another place in the order of its Leistung. */
export function moveZustellweg(projekt: Projekt, id: string, stelle: number): Schritt {
  const leistung = listDatensaetze(projekt, 'leistung').find(({ zustellwege }) => zustellwege.includes(id))
  const zustellweg = findDatensatz(projekt, 'zustellweg', id)
  if (leistung === undefined || zustellweg === undefined) return createSchritt('Zustellweg verschieben', {})
  const zustellwege = leistung.zustellwege.filter((einer) => einer !== id)
  zustellwege.splice(stelle, 0, id)
  return changeDatensatz(projekt, leistung.id, { zustellwege }, `${nennen(zustellweg)} verschieben`)
}
