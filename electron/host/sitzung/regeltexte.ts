import type { Projekt } from '../../../shared/modell/projekt.ts'
import { generateTexte } from '../regelwerk/texte.ts'
import { createTextregelwerk, type Textregelwerk } from '../regelwerk/textregelwerk.ts'

const REGELWERKE = new WeakMap<Projekt, Textregelwerk>()

/** The freshly generated texts of a project, generated once per state of it. Only for projects that pass the model check. */
export function textregelwerkOf(projekt: Projekt): Textregelwerk {
  const bekanntes = REGELWERKE.get(projekt)
  if (bekanntes !== undefined) return bekanntes
  const neues = createTextregelwerk(projekt, generateTexte(projekt))
  REGELWERKE.set(projekt, neues)
  return neues
}
