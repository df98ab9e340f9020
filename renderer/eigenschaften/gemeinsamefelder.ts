import type { Datensatz } from '../../shared/modell/datensatz.ts'
import { hasDatentypangabe } from '../../shared/modell/datentypen.ts'
import { findAusdrucksort } from '../bedingung/ausdrucksorte.ts'
import { type Formularfeld, listFormularfelder } from './formularfelder.ts'
import { isEinzeln } from './werte/werteart.ts'

/** What tells elements apart is never the same for several. */
const EIGENE = new Set(['name', 'technischerName', 'kennung', 'fimId', 'leikaSchluessel', 'ars'])

/** The fields of the form that several elements of one kind can have in common. */
export function listGemeinsame(datensaetze: readonly Datensatz[]): Formularfeld[] {
  const [erster] = datensaetze
  if (erster === undefined) return []
  return listFormularfelder(erster.art).filter(({ angabe, wert, lesend }) => {
    if (lesend || EIGENE.has(angabe) || !(isEinzeln(wert) || wert.art === 'vorlage')) return false
    if (findAusdrucksort(erster, angabe) !== undefined) return false
    return datensaetze.every((einer) => einer.art !== 'datenfeld' || hasDatentypangabe(einer, angabe))
  })
}
