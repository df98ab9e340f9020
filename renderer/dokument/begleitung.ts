import type { Schritt } from '../../shared/dokument/diff.ts'
import type { Dokumentstand } from '../../shared/dokument/dokumentstand.ts'

/** What a view adds to a Schritt before it is done, so that both are one step to undo. */
export type Begleitung = (stand: Dokumentstand, schritt: Schritt) => Schritt

const begleitungen = new Set<Begleitung>()

/** From now on adds to every Schritt of this window; the answer ends it. */
export function addBegleitung(begleitung: Begleitung): () => void {
  begleitungen.add(begleitung)
  return () => begleitungen.delete(begleitung)
}

/** The Schritt with everything that is added to it. */
export function accompany(stand: Dokumentstand, schritt: Schritt): Schritt {
  return [...begleitungen].reduce((bisher, begleitung) => begleitung(stand, bisher), schritt)
}
