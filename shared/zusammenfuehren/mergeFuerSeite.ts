import type { Seite } from './konflikt.ts'
import { type DreiStaende, mergeStaende, type Zusammenfuehrung } from './mergeStaende.ts'

/** Merges with every conflict decided for the same side, also those that only show once others are decided. */
export function mergeFuerSeite(staende: DreiStaende, seite: Seite): Zusammenfuehrung {
  const entscheidungen = new Map<string, Seite>()
  for (;;) {
    const ergebnis = mergeStaende(staende, entscheidungen)
    const offene = ergebnis.konflikte.filter(({ id }) => !entscheidungen.has(id))
    if (offene.length === 0) return ergebnis
    for (const { id } of offene) entscheidungen.set(id, seite)
  }
}
