import type { Vorkommen } from '../ausdruck/vorkommen.ts'
import type { Regelbefundcode } from '../modell/regelbefunde.ts'
import type { Lage } from './lage.ts'
import type { Sichtknoten } from './sichtbaum.ts'

/** One kind of checks on the nodes of the message; each goes over the whole message by itself. */
export interface Durchgang {
  /** a node of a stage that is still to come, once per occurrence */
  spaeter: readonly Regelbefundcode[]
  /** how often a node stands in its parent */
  haeufigkeit(lage: Lage, kind: Sichtknoten, vorkommen: readonly Vorkommen[], eltern?: Vorkommen): Regelbefundcode[]
  /** one occurrence of a field */
  wert(lage: Lage, kind: Sichtknoten, vorkommen: Vorkommen, text: string): Regelbefundcode[]
}
