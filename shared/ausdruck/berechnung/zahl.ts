import { simpleSatz } from '../satz/namen.ts'
import { formatZahlDeutsch } from '../satz/werte.ts'
import { closed } from '../xpath/text.ts'
import { formatZahl, parseDezimalzahl } from '../zahl.ts'
import type { Berechnungshandler } from './handler.ts'

/** A constant. */
export const zahl: Berechnungshandler<'zahl'> = {
  xpath({ wert }) {
    const text = formatZahl(wert)
    return closed(wert < 0 ? `(${text})` : text)
  },

  evaluate({ wert }) {
    return parseDezimalzahl(formatZahl(wert))
  },

  satz({ wert }) {
    return simpleSatz(formatZahlDeutsch(wert))
  },

  testwerte(_berechnung, _ziel, lage) {
    return [lage.dokumente]
  },
}
