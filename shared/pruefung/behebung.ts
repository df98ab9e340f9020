import { changeDatensatz } from '../dokument/befehle/changeDatensatz.ts'
import { deleteElemente } from '../dokument/befehle/loeschen.ts'
import { createSchritt } from '../dokument/befehle/schritt.ts'
import type { Schritt } from '../dokument/diff.ts'
import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from '../modell/elemente/gemeinsam.ts'
import type { Projekt } from '../modell/projekt.ts'
import { deriveTechnischerName } from '../modell/technischerName.ts'

/** Deletes an element that nothing needs; of one that something needs, nothing changes. */
export function deleteElement(projekt: Projekt, id: string): Schritt {
  const schritt = deleteElemente(projekt, [id])
  return schritt.ok ? schritt.wert : createSchritt('Löschen', {})
}

export const TECHNISCHEN_NAMEN_ANPASSEN = 'Technischen Namen anpassen'

/** Gives an element a technical name as the XÖV writes it, and distinct from all others of its kind: nobody has to look for its siblings. */
export function adaptTechnischenNamen(projekt: Projekt, id: string): Schritt {
  const element = projekt.datensaetze.get(id)
  const vergebene = [...projekt.datensaetze.values()].filter((einer) => einer.art === element?.art && einer.id !== id)
  const technischerName = deriveTechnischerName(
    element?.technischerName.replaceAll(/[_-]+/g, ' ') ?? '',
    new Set(vergebene.map((einer) => einer.technischerName)),
  )
  return changeDatensatz(projekt, id, { technischerName }, TECHNISCHEN_NAMEN_ANPASSEN)
}

/** The stage that `bezug` of a Fund names ("Stufe 3"), or `mindestens` where that is later: several Funde may speak of one element. */
export function findStufeIn(bezug: string | undefined, mindestens: number): Umsetzungsstufe {
  return UMSETZUNGSSTUFEN.findLast((stufe) => stufe === mindestens || bezug === `Stufe ${stufe}`) ?? 1
}
