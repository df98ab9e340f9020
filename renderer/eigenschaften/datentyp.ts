import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import { labelOfWert } from '../../shared/worte/angaben.ts'

/** Kind of value of a field as it stands in its row: `Text, 120`, `Auswahl`, `3 Felder` for a Gruppe. */
export function describeDatentyp({ feld, kinder }: Feldknoten): string {
  if (feld === undefined) return kinder.length === 1 ? '1 Feld' : `${kinder.length} Felder`
  const name = labelOfWert('datentyp', feld.datentyp)
  return feld.laenge?.max === undefined ? name : `${name}, ${feld.laenge.max}`
}
