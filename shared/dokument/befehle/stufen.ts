import type { Umsetzungsstufe } from '../../modell/elemente/gemeinsam.ts'
import type { Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { nennen } from './benennung.ts'
import { changeDatensatz } from './changeDatensatz.ts'
import { changeFeldangabe, findElementAt } from './feldort.ts'

/** Sets from which stage a Zustellweg, Datenfeld or Teilleistung is there; `ort` is its id or Feldpfad. */
export function setStufe(projekt: Projekt, ort: string, abStufe: Umsetzungsstufe): Schritt {
  const element = findElementAt(projekt, ort)
  if (element?.art === 'zustellweg' || element?.art === 'teilleistung') {
    return changeDatensatz(projekt, element.id, { abStufe }, `${nennen(element)}: ab Stufe ${abStufe}`)
  }
  return changeFeldangabe(projekt, ort, { abStufe }, `ab Stufe ${abStufe}`)
}

/** Sets the last stage of a Zustellweg; undefined: to the last there is. */
export function setBisStufe(projekt: Projekt, zustellweg: string, bisStufe: Umsetzungsstufe | undefined): Schritt {
  const element = projekt.datensaetze.get(zustellweg)
  const was = bisStufe === undefined ? 'ohne letzte Stufe' : `bis Stufe ${bisStufe}`
  return changeDatensatz(projekt, zustellweg, { bisStufe }, element && `${nennen(element)}: ${was}`)
}
