import { KATEGORIEN } from '../../../shared/generator/testplan/planfall.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { findVerwendungen } from '../../../shared/modell/referenzen.ts'
import type { Abnahmestand } from './abnahmestand.ts'
import type { Planstelle } from './planeintraege.ts'

/** These use the whole message, so every field of it concerns them. */
const GANZE = new Set<string>([KATEGORIEN.grenze, KATEGORIEN.sammel, KATEGORIEN.bedingung])

/**
 * The cases that elements may have to do with: those that are about one of them, that touched one when they last ran, and, where
 * an element is part of a message, all that use the whole message. Rather too many than one too few.
 */
export function listBetroffene(
  projekt: Projekt,
  stellen: ReadonlyMap<string, Planstelle>,
  { beruehrt }: Abnahmestand,
  elemente: readonly string[],
): Set<string> {
  const gemeinte = new Set(elemente)
  const traeger = listTraeger(projekt, elemente)
  const namen = new Set<string>()
  for (const [name, { eintrag }] of stellen) {
    const eigene = [eintrag.element, eintrag.nachrichtentyp, eintrag.leistung, eintrag.organisation]
    const ganz = eintrag.art === 'handgeschrieben' || GANZE.has(eintrag.kategorie)
    const betroffen =
      eigene.some((id) => id !== undefined && gemeinte.has(id)) ||
      (ganz && traeger.has(eintrag.nachrichtentyp)) ||
      [...(beruehrt.get(name) ?? [])].some((id) => gemeinte.has(id))
    if (betroffen) namen.add(name)
  }
  return namen
}

/** Nachrichtentypen that reach an element over references, e.g. by a Dokumentsicht over the Dokument of a Datenfeld. */
function listTraeger(projekt: Projekt, elemente: readonly string[]): Set<string> {
  const typen = new Set(listDatensaetze(projekt, 'nachrichtentyp').map(({ id }) => id))
  const gesehen = new Set(elemente)
  const offen = [...elemente]
  for (let id = offen.pop(); id !== undefined; id = offen.pop()) {
    if (typen.has(id)) continue
    for (const { von } of findVerwendungen(projekt, id)) {
      if (gesehen.has(von.id)) continue
      gesehen.add(von.id)
      offen.push(von.id)
    }
  }
  return new Set([...gesehen].filter((id) => typen.has(id)))
}
