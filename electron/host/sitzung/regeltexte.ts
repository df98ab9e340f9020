import type { Projekt } from '../../../shared/modell/projekt.ts'
import { createTexte, type Texte } from '../regelwerk/texte.ts'
import { createTextregelwerk, type Textregelwerk } from '../regelwerk/textregelwerk.ts'

const TEXTE = new WeakMap<Projekt, Texte>()
const REGELWERKE = new WeakMap<Projekt, Textregelwerk>()

/** The texts of a project as they are delivered, each generated when it is first asked for. Only for projects that pass the model check. */
export function textregelwerkOf(projekt: Projekt): Textregelwerk {
  const bekanntes = REGELWERKE.get(projekt)
  if (bekanntes !== undefined) return bekanntes
  const neues = createTextregelwerk(projekt, texteOf(projekt))
  REGELWERKE.set(projekt, neues)
  return neues
}

/** The same texts by path. */
export function texteOf(projekt: Projekt): Texte {
  const bekannte = TEXTE.get(projekt)
  if (bekannte !== undefined) return bekannte
  const neue = createTexte(projekt)
  TEXTE.set(projekt, neue)
  return neue
}
