import { quote } from '../../ausdruck/xpath/text.ts'
import type { XPathUmgebung } from '../../ausdruck/xpath/umgebung.ts'
import { berechnungToXPath } from '../../ausdruck/xpath.ts'
import { formatZahl } from '../../ausdruck/zahl.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import { checkMuster, musterToXPath } from '../../modell/muster.ts'
import type { Regelbefundcode } from '../../modell/regelbefunde.ts'
import type { Regelumgebung } from './umgebung.ts'
import { isOneOf } from './werte.ts'

/** One check of a value: the test is true where something is wrong. */
export interface Wertpruefung {
  code: Regelbefundcode
  test: string
}

const ZAHL = "'^[+\\-]?[0-9]+$'"

/** XPath of whether a value has the form of its Datentyp; undefined where any text has. */
export function datentypTest({ hilfen }: Regelumgebung, feld: Datenfeld): string | undefined {
  switch (feld.datentyp) {
    case 'ganzzahl':
      return `matches(normalize-space(.), ${ZAHL})`
    case 'dezimalzahl':
      return `matches(normalize-space(.), ${dezimalmuster(feld.nachkommastellen)})`
    case 'betrag':
      return `matches(normalize-space(.), ${dezimalmuster(2)})`
    case 'datum':
      hilfen.add('istDatum')
      return 'e:istDatum(normalize-space(.))'
    case 'zeitpunkt':
      hilfen.add('istZeitpunkt')
      return 'e:istZeitpunkt(normalize-space(.))'
    case 'zeit':
      hilfen.add('istZeit')
      return 'e:istZeit(normalize-space(.))'
    case 'zeitraum':
      hilfen.add('istZeitraum')
      return 'e:istZeitraum(normalize-space(.))'
    case 'jaNein':
      return "normalize-space(.) = ('true', 'false', '1', '0')"
    case 'text':
    case 'auswahl':
    case 'datei':
    case 'geometrie':
      return undefined
  }
}

function dezimalmuster(stellen: number | undefined): string {
  if (stellen === 0) return "'^[+\\-]?[0-9]+\\.?$'"
  const nachZiffern = stellen === undefined ? '*' : `{0,${stellen}}`
  const ohneZiffern = stellen === undefined ? '+' : `{1,${stellen}}`
  return `'^[+\\-]?([0-9]+(\\.[0-9]${nachZiffern})?|\\.[0-9]${ohneZiffern})$'`
}

/** Checks that an XSD would make too, for values of the right Datentyp, in the order in which they are reported. */
export function listFormpruefungen({ projekt }: Regelumgebung, feld: Datenfeld): Wertpruefung[] {
  switch (feld.datentyp) {
    case 'text':
      return listTextpruefungen(feld)
    case 'ganzzahl':
    case 'dezimalzahl':
    case 'betrag':
      return listBereichspruefungen(feld)
    case 'auswahl': {
      const eintraege = feld.codeliste === undefined ? undefined : projekt.codelisteninhalte.get(feld.codeliste)
      if (eintraege === undefined || eintraege.length === 0) return []
      const codes = eintraege.map(({ code }) => code)
      return [{ code: 'regel.codeUnbekannt', test: `not(${isOneOf('normalize-space(.)', codes)})` }]
    }
    default:
      return []
  }
}

function listTextpruefungen({ laenge, muster }: Datenfeld): Wertpruefung[] {
  const pruefungen: Wertpruefung[] = []
  if (laenge?.min) pruefungen.push({ code: 'regel.textZuKurz', test: `string-length(.) lt ${laenge.min}` })
  if (laenge?.max) pruefungen.push({ code: 'regel.textZuLang', test: `string-length(.) gt ${laenge.max}` })
  if (muster !== undefined && checkMuster(muster) === undefined) {
    pruefungen.push({ code: 'regel.musterVerletzt', test: `not(matches(., ${quote(musterToXPath(muster))}))` })
  }
  return pruefungen
}

function listBereichspruefungen({ bereich }: Datenfeld): Wertpruefung[] {
  const grenze = (code: Regelbefundcode, operator: string, wert: number | undefined): Wertpruefung[] =>
    wert === undefined ? [] : [{ code, test: `xs:decimal(.) ${operator} ${formatZahl(wert)}` }]
  return [...grenze('regel.wertZuKlein', 'lt', bereich?.min), ...grenze('regel.wertZuGross', 'gt', bereich?.max)]
}

/** Checks that no XSD can make; of those for one file only the first that fails is reported. */
export function listDateipruefungen(feld: Datenfeld): Wertpruefung[] {
  if (feld.datentyp !== 'datei') return []
  const anlage = '/*/n:anlagen/n:anlage[@id = normalize-space(current())]'
  const pruefungen: Wertpruefung[] = [{ code: 'regel.anlageFehlt', test: `empty(${anlage})` }]
  const { dateitypen } = feld
  if (dateitypen !== undefined && dateitypen.length > 0) {
    pruefungen.push({ code: 'regel.dateitypUnzulaessig', test: `not(${isOneOf(`${anlage}/@typ`, dateitypen)})` })
  }
  return pruefungen
}

/** Whether a calculated value differs; the Berechnung is relative to the occurrence of the parent. */
export function listBerechnungspruefungen(
  umgebung: Regelumgebung,
  { feld, berechnung }: Feldknoten,
  eltern: XPathUmgebung,
): Wertpruefung[] {
  if (feld === undefined || berechnung === undefined || !(feld.datentyp in STELLEN)) return []
  const stellen = feld.nachkommastellen ?? STELLEN[feld.datentyp as keyof typeof STELLEN]
  const abweichung = `xs:decimal(.) != ../(${berechnungToXPath(berechnung, eltern, stellen)})`
  const test = `if (${datentypTest(umgebung, feld)}) then ${abweichung} else false()`
  return [{ code: 'regel.berechnungWeichtAb', test }]
}

/** Places to which a Berechnung is rounded where the field does not say. */
const STELLEN = { ganzzahl: 0, dezimalzahl: 2, betrag: 2 } as const
