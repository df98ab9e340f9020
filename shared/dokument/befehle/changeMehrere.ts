import type { Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { nameOfAngabe } from './benennung.ts'
import { type Angaben, mergeAngaben } from './changeDatensatz.ts'
import { createSchritt } from './schritt.ts'

/** Gives several records the same values, as one Schritt; like `changeDatensatz` it does not check them. */
export function changeMehrere(projekt: Projekt, ids: readonly string[], angaben: Angaben): Schritt {
  const datensaetze = ids.flatMap((id) => projekt.datensaetze.get(id) ?? [])
  const was = Object.keys(angaben).map(nameOfAngabe).join(', ')
  return createSchritt(`${was} von ${datensaetze.length} Elementen ändern`, {
    geaendert: datensaetze.map((von) => ({ von, nach: mergeAngaben(von, angaben) })),
  })
}
