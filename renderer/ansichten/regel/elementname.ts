import type { Projekt } from '../../../shared/modell/projekt.ts'

/** The label of a model element, or its id where it is gone. */
export function nameOfElement(projekt: Projekt, id: string): string {
  return projekt.datensaetze.get(id)?.name ?? id
}
