import {
  type Ausdrucksziel,
  createCodeziel,
  createFeldziel,
  type Feldvorgabe,
  findFeldplatz,
} from '../../shared/dokument/befehle/ausdrucksziele.ts'
import { listEintraege } from '../../shared/dokument/listen.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Ausdruckslage } from '../../shared/pruefung/ausdruckslage.ts'
import { labelOfWert } from '../../shared/worte/angaben.ts'
import { sageAn } from '../arbeitsplatz/ansage.ts'
import type { Anlage } from '../bausteine/Auswahlfeld.tsx'
import { createZufallsbytes } from '../dokument/zufall.ts'
import { isName, NAMENSHINWEIS } from '../eigenschaften/anlage.ts'
import { resolveMit } from './useEntwurf.ts'

/** A field was chosen, with what may be read then; `ziel`: it is new. */
export type Feldauswahl = (pfad: string, lage: Ausdruckslage, ziel?: Ausdrucksziel) => void

/** What lets a field picker create the field that is missing, once for each kind of field. */
export function createFeldanlagen(
  projekt: Projekt,
  lage: Ausdruckslage,
  vorgaben: readonly Feldvorgabe[],
  onWahl: Feldauswahl,
): Anlage[] {
  const platz = findFeldplatz(projekt, lage.ort)
  const wo = platz && projekt.datensaetze.get(platz.eltern)?.name
  if (wo === undefined) return []
  return vorgaben.map((vorgabe) => ({
    passt: isName,
    hinweis: NAMENSHINWEIS,
    als: `Datenfeld (${labelOfWert('datentyp', vorgabe.datentyp)}) in „${wo}“`,
    lege: (name) => {
      const ziel = createFeldziel(projekt, lage.ort, name, vorgabe, createZufallsbytes)
      if (ziel === undefined) return
      onWahl(ziel.wert, resolveMit(projekt, lage, [ziel]).lage, ziel)
      sageAn(`Datenfeld „${ziel.name}“ ist eingetragen; angelegt wird es, sobald alle Zeilen vollständig sind.`)
    },
  }))
}

/** Why a field picker creates nothing, said where nothing fits. */
export function describeOhneAnlage({ ort }: Ausdruckslage, vorgaben: readonly Feldvorgabe[]): string {
  if (vorgaben.length === 0) {
    return 'Nichts passt dazu. Eine neue Gruppe braucht auch Felder; legen Sie sie unter „Datenfelder“ an.'
  }
  return ort.art === 'zustellweg'
    ? 'Nichts passt dazu. Die Nachricht trägt nur ausgewählte Felder; nehmen Sie ein neues in ihre Dokumentsicht auf.'
    : 'Nichts passt dazu. Legen Sie zuerst ein Formular an; neue Felder kommen dort hinein.'
}

/** What lets a picker of codes create the entry that is missing. */
export function createCodeanlage(
  projekt: Projekt,
  liste: string | undefined,
  onWahl: (code: string, ziel: Ausdrucksziel) => void,
): Anlage | undefined {
  const codeliste = projekt.datensaetze.get(liste ?? '')
  if (codeliste === undefined) return undefined
  const namen = new Set(listEintraege(projekt, codeliste.id).map(({ name }) => name.toLocaleLowerCase('de')))
  return {
    passt: (name) => isName(name) && !namen.has(name.toLocaleLowerCase('de')),
    hinweis: NAMENSHINWEIS,
    als: `Eintrag in „${codeliste.name}“`,
    lege: (name) => {
      const ziel = createCodeziel(projekt, codeliste.id, name)
      onWahl(ziel.wert, ziel)
      sageAn(`Eintrag „${ziel.name}“ ist eingetragen; angelegt wird er, sobald alle Zeilen vollständig sind.`)
    },
  }
}
