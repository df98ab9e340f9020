import { listUnpassende } from '../../../modell/datentypen.ts'
import type { Datenfeld, Datentyp } from '../../../modell/elemente/dokument.ts'
import { findDatensatz, type Projekt } from '../../../modell/projekt.ts'
import type { Schritt } from '../../diff.ts'
import { nameOfAngabe, nennen } from '../benennung.ts'
import { changeDatensatz } from '../changeDatensatz.ts'
import { changeFeldangabe, type Feldangaben, findElementAt } from '../feldort.ts'
import { setPflicht } from '../haeufigkeit.ts'
import { runNacheinander } from '../nacheinander.ts'
import { createSchritt } from '../schritt.ts'

/** Gives a field another Datentyp; what the new one does not have (length, Codeliste …) goes with the old one. */
export function setDatentyp(projekt: Projekt, id: string, datentyp: Datentyp): Schritt {
  const feld = findDatensatz(projekt, 'datenfeld', id)
  if (feld === undefined) return createSchritt('Datentyp ändern', {})
  const ohne = Object.fromEntries(listUnpassende(feld, datentyp).map((angabe) => [angabe, undefined]))
  return changeDatensatz(projekt, id, { ...ohne, datentyp }, `${nennen(feld)}: Datentyp ändern`)
}

/** What can be changed in several fields at once. */
export type Sammelangabe =
  | { angabe: 'pflicht'; wert: boolean }
  | { angabe: 'datentyp'; wert: Datentyp }
  | { angabe: 'schutzkategorie'; wert: Datenfeld['schutzkategorie'] }
  | { angabe: 'codeliste'; wert: string | undefined }
  | { angabe: 'anzahl'; wert: NonNullable<Feldangaben['anzahl']> }
  | { angabe: 'abStufe'; wert: NonNullable<Feldangaben['abStufe']> }

/** Whether an Angabe can be changed at a place: parts of a Baukasten use take only what a use may override. */
export function isChangeable(projekt: Projekt, feldpfad: string, angabe: Sammelangabe['angabe']): boolean {
  const element = findElementAt(projekt, feldpfad)
  if (element === undefined) return false
  if (angabe === 'pflicht' || angabe === 'anzahl') return true
  if (element.art !== 'datenfeld') return false
  return angabe === 'abStufe' || !feldpfad.includes('/')
}

/** Changes one Angabe at several places as one Schritt; places that do not have it stay as they are. */
export function changeFelder(projekt: Projekt, feldpfade: readonly string[], aenderung: Sammelangabe): Schritt {
  const orte = feldpfade.filter((pfad) => isChangeable(projekt, pfad, aenderung.angabe))
  const [einziger = '', ...weitere] = orte
  if (weitere.length === 0) return changeFeldAt(projekt, einziger, aenderung)
  const name = `${orte.length} Datenfelder: ${nameOfAngabe(aenderung.angabe)} ändern`
  return runNacheinander(
    projekt,
    name,
    orte.map((pfad) => (stand) => changeFeldAt(stand, pfad, aenderung)),
  )
}

function changeFeldAt(projekt: Projekt, pfad: string, aenderung: Sammelangabe): Schritt {
  switch (aenderung.angabe) {
    case 'pflicht':
      return setPflicht(projekt, pfad, aenderung.wert)
    case 'datentyp':
      return setDatentyp(projekt, pfad, aenderung.wert)
    case 'anzahl':
      return changeFeldangabe(projekt, pfad, { anzahl: aenderung.wert })
    case 'abStufe':
      return changeFeldangabe(projekt, pfad, { abStufe: aenderung.wert }, `ab Stufe ${aenderung.wert}`)
    case 'schutzkategorie':
      return changeDatensatz(projekt, pfad, { schutzkategorie: aenderung.wert })
    case 'codeliste':
      return changeDatensatz(projekt, pfad, { codeliste: aenderung.wert })
  }
}
