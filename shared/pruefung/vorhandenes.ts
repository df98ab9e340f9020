import type { Projekt } from '../modell/projekt.ts'

/**
 * Whether everything exists that an id or a Feldpfad names. Where something is missing, the rule that references have a target
 * says so; others speak only of what is there and does not fit.
 */
export function isVorhanden(projekt: Projekt, pfad: string): boolean {
  return pfad.split('/').every((id) => projekt.datensaetze.has(id))
}
