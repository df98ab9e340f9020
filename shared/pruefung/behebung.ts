import { deleteElemente } from '../dokument/befehle/loeschen.ts'
import { createSchritt } from '../dokument/befehle/schritt.ts'
import type { Schritt } from '../dokument/diff.ts'
import type { Projekt } from '../modell/projekt.ts'

/** Deletes an element that nothing needs; of one that something needs, nothing changes. */
export function deleteElement(projekt: Projekt, id: string): Schritt {
  const schritt = deleteElemente(projekt, [id])
  return schritt.ok ? schritt.wert : createSchritt('Löschen', {})
}
