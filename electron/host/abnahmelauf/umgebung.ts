import type { Projekt } from '../../../shared/modell/projekt.ts'
import { generateTexte } from '../regelwerk/texte.ts'

const TEXTE = new WeakMap<Projekt, ReadonlyMap<string, string>>()

/** Rule texts of a project by path, generated once per state of it. */
export function texteOf(projekt: Projekt): ReadonlyMap<string, string> {
  const bekannte = TEXTE.get(projekt)
  if (bekannte !== undefined) return bekannte
  const neue = generateTexte(projekt)
  TEXTE.set(projekt, neue)
  return neue
}
