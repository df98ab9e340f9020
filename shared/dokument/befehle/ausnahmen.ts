import type { Ausnahme } from '../../modell/elemente/ausnahme.ts'
import { createId } from '../../modell/ids.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { changeDatensatz } from './changeDatensatz.ts'
import { createSchritt } from './schritt.ts'

/** What is excepted, and why; who decides says so, and when. */
export type NeueAusnahme = Omit<Ausnahme, 'id' | 'art' | 'technischerName'>

/** Accepts a Befund with a reason. Where it is accepted already, the new reason takes the place of the old one. */
export function addAusnahme(
  projekt: Projekt,
  angaben: NeueAusnahme,
  randomBytes: (anzahl: number) => Uint8Array,
): Schritt {
  const name = `Ausnehmen: ${angaben.name}`
  const vorhandene = listDatensaetze(projekt, 'ausnahme').find(
    ({ regel, element, stelle }) => regel === angaben.regel && element === angaben.element && stelle === angaben.stelle,
  )
  if (vorhandene !== undefined) return changeDatensatz(projekt, vorhandene.id, angaben, name)
  const id = createId('ausnahme', randomBytes)
  return createSchritt(name, { hinzugefuegt: [{ ...angaben, id, art: 'ausnahme', technischerName: id }] })
}

/** The Befund counts again. */
export function removeAusnahme(projekt: Projekt, id: string): Schritt {
  const ausnahme = findDatensatz(projekt, 'ausnahme', id)
  return createSchritt(
    `Ausnahme aufheben${ausnahme === undefined ? '' : `: ${ausnahme.name}`}`,
    ausnahme === undefined ? {} : { entfernt: [ausnahme] },
  )
}
