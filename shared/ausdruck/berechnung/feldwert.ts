import { labelOf, simpleSatz } from '../satz/namen.ts'
import { listKandidaten } from '../testwerte/kandidaten.ts'
import { varyWerte } from '../testwerte/variation.ts'
import { listVorkommen } from '../vorkommen.ts'
import { firstWhere, relativePathTo } from '../xpath/pfad.ts'
import { closed } from '../xpath/text.ts'
import { parseDezimalzahl } from '../zahl.ts'
import type { Berechnungshandler } from './handler.ts'

/**
 * castable is slow in SaxonJS, but the only way to exact numbers without errors on invalid text. The second test is for
 * SaxonJS 2.7 alone, which takes "+-5" for a decimal.
 */
const IST_DEZIMALZAHL = '. castable as xs:decimal and number(.) = number(.)'

/** The number in a field; of several occurrences the first. */
export const feldwert: Berechnungshandler<'feldwert'> = {
  xpath({ feld }, umgebung) {
    const pfad = relativePathTo(umgebung, feld)
    if (pfad === undefined || umgebung.felder.get(feld)?.art !== 'feld') return closed('()')
    return closed(`${firstWhere(pfad, IST_DEZIMALZAHL)}/xs:decimal(.)`)
  },

  evaluate({ feld }, quelle, kontext) {
    const wert = listVorkommen(quelle, feld, kontext)[0]?.wert
    return typeof wert === 'string' ? parseDezimalzahl(wert) : undefined
  },

  satz({ feld }, lage) {
    return simpleSatz(labelOf(lage, feld))
  },

  testwerte({ feld }, _ziel, lage, helfer) {
    const knoten = helfer.felder.get(feld)
    return knoten === undefined ? [] : varyWerte(helfer, lage, feld, listKandidaten(helfer, knoten))
  },
}
