import { objectOf, simpleSatz, subjectOf } from '../satz/namen.ts'
import { verbBetweenFelder } from '../satz/werte.ts'
import { listKandidaten } from '../testwerte/kandidaten.ts'
import type { Dokumente, Testhelfer, Testlage } from '../testwerte/lage.ts'
import { listAt } from '../testwerte/ort.ts'
import { varyWerte } from '../testwerte/variation.ts'
import { compareWerte, parseWert } from '../vergleichen.ts'
import { listTexte } from '../vorkommen.ts'
import { type Wertart, wertartOf } from '../wertart.ts'
import { relativePathTo, valuesOf, withoutBlank } from '../xpath/pfad.ts'
import { closed, FALSCH, lexicalFormsOf, open, XPATH_OPERATOREN } from '../xpath/text.ts'
import type { Teilausdruck, XPathUmgebung } from '../xpath/umgebung.ts'
import type { BedingungDerArt, Bedingungshandler } from './handler.ts'

/** Two fields compared with each other; Zahl, Ja/Nein and texts (dates included) only compare among themselves. */
export const feldvergleich: Bedingungshandler<'feldvergleich'> = {
  xpath(bedingung, umgebung) {
    const { operator } = bedingung
    const links = operandOf(umgebung, bedingung.feld)
    const rechts = operandOf(umgebung, bedingung.anderesFeld)
    if (links === undefined || rechts === undefined || !areComparable(links.wertart, rechts.wertart)) return FALSCH
    if (links.wertart === 'jaNein') return compareJaNein(bedingung, links.pfad, rechts.pfad)
    if (links.wertart === 'zahl') {
      const a = valuesOf('zahl', links.pfad)
      const b = valuesOf('zahl', rechts.pfad)
      // NaN != n is true in XPath, but a value that is no number satisfies no comparison
      if (operator === 'ungleich') return open(`${a} < ${b} or ${a} > ${b}`)
      return closed(`${a} ${XPATH_OPERATOREN[operator]} ${b}`)
    }
    const a = valuesOf(links.wertart, withoutBlank(links.pfad))
    const b = valuesOf(rechts.wertart, withoutBlank(rechts.pfad))
    return closed(`${a} ${XPATH_OPERATOREN[operator]} ${b}`)
  },

  evaluate(bedingung, quelle, kontext) {
    const wertartA = wertartOf(quelle.felder.get(bedingung.feld))
    const wertartB = wertartOf(quelle.felder.get(bedingung.anderesFeld))
    if (wertartA === undefined || wertartB === undefined) return false
    const andere = listTexte(quelle, bedingung.anderesFeld, kontext).map((text) => parseWert(wertartB, text))
    return listTexte(quelle, bedingung.feld, kontext).some((text) => {
      const a = parseWert(wertartA, text)
      return a !== undefined && andere.some((b) => b !== undefined && compareWerte(bedingung.operator, a, b))
    })
  },

  satz(bedingung, lage) {
    const verb = verbBetweenFelder(bedingung.operator, wertartOf(lage.namen.felder.get(bedingung.feld)))
    return simpleSatz(`${subjectOf(lage, bedingung.feld)} ${verb} ${objectOf(lage, bedingung.anderesFeld)}`)
  },

  *testwerte(bedingung, _ziel, lage, helfer) {
    yield* varyBeside(helfer, lage, bedingung.feld, bedingung.anderesFeld)
    yield* varyBeside(helfer, lage, bedingung.anderesFeld, bedingung.feld)
    const knoten = helfer.felder.get(bedingung.feld)
    if (knoten === undefined) return
    for (const dokumente of varyWerte(helfer, lage, bedingung.feld, listKandidaten(helfer, knoten))) {
      yield* varyBeside(helfer, { ...lage, dokumente }, bedingung.anderesFeld, bedingung.feld)
    }
  },
}

interface Operand {
  pfad: string
  wertart: Wertart
}

function operandOf(umgebung: XPathUmgebung, feld: string): Operand | undefined {
  const pfad = relativePathTo(umgebung, feld)
  const wertart = wertartOf(umgebung.felder.get(feld))
  return pfad === undefined || wertart === undefined ? undefined : { pfad, wertart }
}

function areComparable(a: Wertart, b: Wertart): boolean {
  const asText = (wertart: Wertart): Wertart => (wertart === 'zeit' ? 'text' : wertart)
  return asText(a) === asText(b)
}

function compareJaNein({ operator }: BedingungDerArt<'feldvergleich'>, links: string, rechts: string): Teilausdruck {
  if (operator !== 'gleich' && operator !== 'ungleich') return FALSCH
  const beide = (wert: boolean): string => {
    const a = `${valuesOf('jaNein', links)} = ${lexicalFormsOf(wert)}`
    const b = `${valuesOf('jaNein', rechts)} = ${lexicalFormsOf(operator === 'gleich' ? wert : !wert)}`
    return `(${a} and ${b})`
  }
  return open(`${beide(true)} or ${beide(false)}`)
}

/** Varies one field around the values that the other one has. */
function varyBeside(helfer: Testhelfer, lage: Testlage, feld: string, anderes: string): Iterable<Dokumente> {
  const knoten = helfer.felder.get(feld)
  if (knoten === undefined) return []
  const werte = listAt(helfer.felder, anderes, lage).flatMap(({ wert }) => (typeof wert === 'string' ? [wert] : []))
  return varyWerte(helfer, lage, feld, listKandidaten(helfer, knoten, werte))
}
