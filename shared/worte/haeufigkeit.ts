import type { Feldknoten } from '../modell/feldbaum.ts'

export type Pflichtstand = 'immer' | 'wenn' | 'nein'

/** Whether a field must be there: always, under a Bedingung, or not. */
export function pflichtOf({ anzahl, pflichtWenn }: Pick<Feldknoten, 'anzahl' | 'pflichtWenn'>): Pflichtstand {
  if (anzahl.min >= 1) return 'immer'
  return pflichtWenn === undefined ? 'nein' : 'wenn'
}

export const PFLICHTWORTE: Readonly<Record<Pflichtstand, string>> = {
  immer: 'Pflicht',
  wenn: 'Pflicht unter einer Bedingung',
  nein: 'freiwillig',
}
