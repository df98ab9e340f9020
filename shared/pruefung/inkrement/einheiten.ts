import type { Datensatz } from '../../modell/datensatz.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import { findEinsatz, listEingesetzte } from '../einsaetze.ts'
import { createLeistungssicht } from '../modellsicht.ts'
import type { Gegenstaende } from '../pruefregel.ts'

/**
 * What is checked at a stretch, and again as a whole when something changes that was read for it. Its key is kind and ids; keys in
 * order give the order of the Befunde.
 */
export interface Einheit {
  art: 'datensatz' | 'leistung' | 'einsatz' | 'projekt'
  /** of the record, or of Organisation and Leistung */
  ids: readonly string[]
}

export const PROJEKTEINHEIT: Einheit = { art: 'projekt', ids: [] }

export function keyOfEinheit({ art, ids }: Einheit): string {
  return `${art} ${ids.join('/')}`
}

/** The Einheiten that are there because of a record. */
export function listEinheiten(datensatz: Datensatz | undefined): Einheit[] {
  if (datensatz === undefined) return []
  const { id } = datensatz
  const eigene: Einheit = { art: 'datensatz', ids: [id] }
  switch (datensatz.art) {
    case 'leistung':
      return [eigene, { art: 'leistung', ids: [id] }]
    case 'organisation':
      return [
        eigene,
        ...listEingesetzte(datensatz).map((leistung): Einheit => ({ art: 'einsatz', ids: [id, leistung] })),
      ]
    default:
      return [eigene]
  }
}

/** What the rules are asked about for an Einheit, each under the name of the function that is meant. */
export function findGegenstaende({ art, ids }: Einheit, projekt: Projekt): Partial<Gegenstaende> {
  const [id = '', zweite = ''] = ids
  switch (art) {
    case 'projekt':
      return { projekt }
    case 'leistung': {
      const leistung = findDatensatz(projekt, 'leistung', id)
      return leistung === undefined ? {} : { leistung: createLeistungssicht(projekt, leistung) }
    }
    case 'einsatz': {
      const einsatz = findEinsatz(projekt, id, zweite)
      return einsatz === undefined ? {} : { einsatz }
    }
    case 'datensatz': {
      const datensatz = projekt.datensaetze.get(id)
      if (datensatz === undefined) return {}
      // a Leistung is looked at with its parts, as an Einheit of its own
      return datensatz.art === 'leistung' ? { datensatz } : { datensatz, [datensatz.art]: datensatz }
    }
  }
}
