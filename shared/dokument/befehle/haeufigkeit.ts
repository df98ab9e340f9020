import { type Anzahl, anzahlSchema } from '../../modell/elemente/gemeinsam.ts'
import type { Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { nennen } from './benennung.ts'
import { changeDatensatz } from './changeDatensatz.ts'
import { changeFeldangabe, findElementAt, readFeldangabe } from './feldort.ts'

/** Sets how often a field or Gruppe may occur; `ort` is its id or, within a Baukasten use, its Feldpfad. */
export function setAnzahl(projekt: Projekt, ort: string, anzahl: Anzahl): Schritt {
  return changeFeldangabe(projekt, ort, { anzahl })
}

/**
 * Makes a field, a Gruppe or a Zustellweg mandatory or optional. A field that was mandatory under a Bedingung only loses the
 * Bedingung when it becomes mandatory always.
 */
export function setPflicht(projekt: Projekt, ort: string, pflicht: boolean): Schritt {
  const element = findElementAt(projekt, ort)
  const was = pflicht ? 'zur Pflicht machen' : 'freiwillig machen'
  if (element?.art === 'zustellweg') {
    return changeDatensatz(projekt, element.id, { pflicht }, `${nennen(element)} ${was}`)
  }
  const bisher = anzahlSchema.safeParse(readFeldangabe(projekt, ort, 'anzahl'))
  const { min, max } = bisher.success ? bisher.data : { min: 0, max: 1 }
  const anzahl = { min: pflicht ? Math.max(1, min) : 0, max }
  if (element !== undefined && element.id === ort && pflicht && 'pflichtWenn' in element) {
    return changeDatensatz(projekt, ort, { anzahl, pflichtWenn: undefined }, `${nennen(element)} ${was}`)
  }
  return changeFeldangabe(projekt, ort, { anzahl }, was)
}
