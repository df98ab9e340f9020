import { labelOf, simpleSatz } from '../satz/namen.ts'
import { listAngaben } from '../vorkommen.ts'
import { givenOnly, relativePathTo } from '../xpath/pfad.ts'
import { closed } from '../xpath/text.ts'
import type { Berechnungshandler } from './handler.ts'

/** How often a field is given or a Gruppe occurs. */
export const anzahlwert: Berechnungshandler<'anzahlwert'> = {
  xpath({ feld }, umgebung) {
    const pfad = relativePathTo(umgebung, feld)
    return closed(pfad === undefined ? '0' : `count(${givenOnly(umgebung, feld, pfad)})`)
  },

  evaluate({ feld }, quelle, kontext) {
    return { ziffern: BigInt(listAngaben(quelle, feld, kontext).length), stellen: 0 }
  },

  satz({ feld }, lage) {
    return simpleSatz(`Anzahl der Angaben zu ${labelOf(lage, feld)}`)
  },

  testwerte(_berechnung, _ziel, lage) {
    return [lage.dokumente]
  },
}
