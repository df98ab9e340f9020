import type { Datensatzart, DatensatzNachArt } from '../../modell/datensatz.ts'
import type { Satzart } from '../wertlage.ts'

/** A sentence for every value of every kind of record: what has none does not compile. Id and kind never change. */
export type Satztabelle = {
  [A in Datensatzart]: {
    [K in Exclude<keyof DatensatzNachArt[A], 'id' | 'art'>]-?: Satzart<DatensatzNachArt[A][K]>
  }
}
