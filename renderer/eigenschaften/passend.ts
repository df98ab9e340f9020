import type { Datensatz } from '../../shared/modell/datensatz.ts'
import { findDatensatz, type Projekt } from '../../shared/modell/projekt.ts'

/** Whether an optional Angabe of several parts means something for this record, so that it is offered. */
export function isPassend(projekt: Projekt, datensatz: Datensatz, angabe: string): boolean {
  switch (datensatz.art) {
    case 'zustellweg': {
      const dienst = findDatensatz(projekt, 'komponententyp', datensatz.komponententyp)?.dienst
      if (angabe === 'abfrage') return dienst === 'registerabfrage'
      return angabe === 'zahlung' ? dienst === 'zahlung' : true
    }
    case 'schnittstelle':
      if (angabe === 'erkennung') return datensatz.richtung === 'eingang'
      return angabe === 'anlagen' ? datensatz.richtung === 'eingang' && datensatz.format === 'eigen' : true
    case 'datenfeld':
      return angabe !== 'berechnung'
    default:
      return true
  }
}
