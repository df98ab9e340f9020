import type { Datensatz } from '../../modell/datensatz.ts'
import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import { createId } from '../../modell/ids.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { findVerwendungen, type Verwendung } from '../../modell/referenzen.ts'
import type { Position, Schritt } from '../diff.ts'
import { nennen } from './benennung.ts'
import { changeDatensatz, mergeAngaben } from './changeDatensatz.ts'
import { createSchritt, listPositionenOf } from './schritt.ts'

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

/**
 * Deletes a Zustellweg with everything that refers to it: its place in the order of the Leistung, predecessors and fallbacks
 * of others, values taken from its answer, its places in the graph. `listVerbleibende` tells what nobody can decide here.
 */
export function removeZustellweg(
  projekt: Projekt,
  id: string,
  positionen: ReadonlyMap<string, Position> = new Map(),
): Schritt {
  const zustellweg = findDatensatz(projekt, 'zustellweg', id)
  if (zustellweg === undefined) return createSchritt('Zustellweg löschen', {})
  const beruehrt = new Set(findVerwendungen(projekt, id).map(({ von }) => von))
  beruehrt.delete(zustellweg)
  return createSchritt(`${nennen(zustellweg)} löschen`, {
    entfernt: [zustellweg],
    geaendert: [...beruehrt].map((von) => ({ von, nach: withoutZustellweg(von, id) })),
    positionen: { entfernt: listPositionenOf(positionen, id) },
  })
}

/** Uses of a Zustellweg that its deletion would leave behind; the model check reports them afterwards. */
export function listVerbleibende(projekt: Projekt, id: string): Verwendung[] {
  return findVerwendungen(projekt, id).filter(
    ({ von }) => von.id !== id && von.art !== 'leistung' && von.art !== 'zustellweg',
  )
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

function withoutZustellweg(von: Datensatz, id: string): Datensatz {
  if (von.art === 'leistung') return { ...von, zustellwege: von.zustellwege.filter((einer) => einer !== id) }
  if (von.art !== 'zustellweg') return von
  const uebernommen = von.abfrage?.uebernommen?.filter(({ ausAntwortAuf }) => ausAntwortAuf !== id)
  return mergeAngaben(von, {
    nach: von.nach === id ? undefined : von.nach,
    ersatz: von.ersatz === id ? undefined : von.ersatz,
    abfrage: von.abfrage && withUebernommen(von.abfrage, uebernommen),
  })
}

type Abfrage = NonNullable<Zustellweg['abfrage']>

/** A register query without a value to take over says nothing about taking over. */
function withUebernommen(abfrage: Abfrage, uebernommen: Abfrage['uebernommen']): Abfrage {
  const { uebernommen: _bisher, ...rest } = abfrage
  return uebernommen === undefined || uebernommen.length === 0 ? rest : { ...rest, uebernommen }
}
