import type { Befund, Schwere } from '../befund.ts'

/** Befunde by the code of their rule; a list that stays the same from edit to edit stays the same object. */
export type Befundstand = ReadonlyMap<string, readonly Befund[]>

const RANG: Record<Schwere, number> = { fehler: 0, warnung: 1, hinweis: 2 }

/** The Befunde of all rules as one list: Fehler first, then by the code of their rule. */
export function sortBefunde(stand: Befundstand): Befund[] {
  return [...stand]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, befunde]) => befunde)
    .sort((a, b) => RANG[a.schwere] - RANG[b.schwere])
}
