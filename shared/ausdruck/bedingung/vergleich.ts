import { compoundSatz, simpleSatz, subjectOf } from '../satz/namen.ts'
import { compareWithWert, formatWert } from '../satz/werte.ts'
import { listKandidaten } from '../testwerte/kandidaten.ts'
import { varyWerte } from '../testwerte/variation.ts'
import { compareWerte, parseWert } from '../vergleichen.ts'
import { listTexte } from '../vorkommen.ts'
import { constantOf, wertartOf } from '../wertart.ts'
import { filterBy, relativePathTo, valuesOf, withoutBlank } from '../xpath/pfad.ts'
import { closed, FALSCH, lexicalFormsOf, literalOf, XPATH_OPERATOREN } from '../xpath/text.ts'
import { isBlank } from '../zeichen.ts'
import type { Bedingungshandler } from './handler.ts'

/** A field compared with a constant. */
export const vergleich: Bedingungshandler<'vergleich'> = {
  xpath(bedingung, umgebung) {
    const { operator } = bedingung
    const pfad = relativePathTo(umgebung, bedingung.feld)
    const wertart = wertartOf(umgebung.felder.get(bedingung.feld))
    const wert = wertart && constantOf(wertart, bedingung.wert)
    if (pfad === undefined || wertart === undefined || wert === undefined) return FALSCH
    if (typeof wert === 'boolean') {
      if (operator !== 'gleich' && operator !== 'ungleich') return FALSCH
      return closed(`${valuesOf(wertart, pfad)} = ${lexicalFormsOf(operator === 'gleich' ? wert : !wert)}`)
    }
    const literal = literalOf(wert)
    if (wertart === 'zahl') {
      // NaN != n is true in XPath, but a value that is no number satisfies no comparison
      if (operator === 'ungleich')
        return closed(`exists(${filterBy(pfad, `number(.) < ${literal} or number(.) > ${literal}`)})`)
      return closed(`${valuesOf(wertart, pfad)} ${XPATH_OPERATOREN[operator]} ${literal}`)
    }
    if (operator === 'gleich' && isBlank(String(wert))) return FALSCH
    const ohneLeere = operator === 'gleich' ? pfad : withoutBlank(pfad)
    return closed(`${valuesOf(wertart, ohneLeere)} ${XPATH_OPERATOREN[operator]} ${literal}`)
  },

  evaluate(bedingung, quelle, kontext) {
    const wertart = wertartOf(quelle.felder.get(bedingung.feld))
    const konstante = wertart && constantOf(wertart, bedingung.wert)
    if (wertart === undefined || konstante === undefined) return false
    return listTexte(quelle, bedingung.feld, kontext).some((text) => {
      const wert = parseWert(wertart, text)
      return wert !== undefined && compareWerte(bedingung.operator, wert, konstante)
    })
  },

  satz(bedingung, lage) {
    const knoten = lage.namen.felder.get(bedingung.feld)
    const wertart = wertartOf(knoten)
    const wert = (wertart && constantOf(wertart, bedingung.wert)) ?? bedingung.wert
    const subjekt = subjectOf(lage, bedingung.feld)
    if (bedingung.operator === 'ungleich' && typeof wert === 'boolean') {
      return simpleSatz(`${subjekt} ist ${formatWert(lage.namen, knoten, !wert)}`)
    }
    const satz = `${subjekt} ${compareWithWert(bedingung.operator, wertart, formatWert(lage.namen, knoten, wert))}`
    return bedingung.operator === 'ungleich' ? compoundSatz(satz) : simpleSatz(satz)
  },

  testwerte(bedingung, _ziel, lage, helfer) {
    const knoten = helfer.felder.get(bedingung.feld)
    return knoten === undefined ? [] : varyWerte(helfer, lage, bedingung.feld, listKandidaten(helfer, knoten))
  },
}
