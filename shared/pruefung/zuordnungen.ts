import type { Zuordnung } from '../modell/elemente/zuordnung.ts'
import type { Projekt } from '../modell/projekt.ts'
import { findVerwendungen } from '../modell/referenzen.ts'

/** The Zuordnungen of a Nachrichtentyp or of a Schnittstelle. */
export function listZuordnungen(projekt: Projekt, id: string): Zuordnung[] {
  const gefundene = findVerwendungen(projekt, id).flatMap(({ von, referenz }) =>
    von.art === 'zuordnung' && (referenz.pfad === '/schnittstelle' || referenz.pfad === '/gegenstand/nachrichtentyp')
      ? [von]
      : [],
  )
  return [...new Set(gefundene)]
}
