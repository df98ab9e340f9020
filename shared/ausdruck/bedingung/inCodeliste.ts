import { simpleSatz, subjectOf } from '../satz/namen.ts'
import { formatCode } from '../satz/werte.ts'
import { listKandidaten } from '../testwerte/kandidaten.ts'
import { varyWerte } from '../testwerte/variation.ts'
import { listTexte } from '../vorkommen.ts'
import { relativePathTo } from '../xpath/pfad.ts'
import { closed, FALSCH, quote } from '../xpath/text.ts'
import { isBlank, isXmlText } from '../zeichen.ts'
import type { Bedingungshandler } from './handler.ts'

/** A field has one of several codes, compared as they stand. */
export const inCodeliste: Bedingungshandler<'inCodeliste'> = {
  xpath({ feld, codes }, umgebung) {
    const pfad = relativePathTo(umgebung, feld)
    const literale = codes.filter((code) => !isBlank(code) && isXmlText(code)).map(quote)
    if (pfad === undefined || literale.length === 0 || umgebung.felder.get(feld)?.art !== 'feld') return FALSCH
    return closed(`${pfad} = ${literale.length === 1 ? literale.join() : `(${literale.join(', ')})`}`)
  },

  evaluate({ feld, codes }, quelle, kontext) {
    return listTexte(quelle, feld, kontext).some((text) => codes.includes(text))
  },

  satz({ feld, codes }, lage) {
    const namen = codes.map((code) => formatCode(lage.namen, lage.namen.felder.get(feld), code))
    return simpleSatz(`${subjectOf(lage, feld)} ist ${namen.length === 1 ? '' : 'eine von '}${namen.join(', ')}`)
  },

  testwerte({ feld }, _ziel, lage, helfer) {
    const knoten = helfer.felder.get(feld)
    return knoten === undefined ? [] : varyWerte(helfer, lage, feld, listKandidaten(helfer, knoten))
  },
}
