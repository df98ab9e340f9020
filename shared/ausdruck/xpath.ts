import type { Bedingung, Berechnung } from '../modell/elemente/ausdruck.ts'
import { getBedingungshandler } from './bedingung/tabelle.ts'
import type { XPathTeile } from './berechnung/handler.ts'
import { getBerechnungshandler } from './berechnung/tabelle.ts'
import type { Teilausdruck, XPathUmgebung } from './xpath/umgebung.ts'

/**
 * XPath 3.1 of type xs:boolean, relative to the context given. It raises no error on any text content and uses neither inline
 * functions nor regular expressions. The text is not escaped for an attribute.
 */
export function bedingungToXPath(bedingung: Bedingung, umgebung: XPathUmgebung): string {
  return translateBedingung(bedingung, umgebung).text
}

/**
 * XPath 3.1 of type xs:decimal, empty where the Berechnung has no result. With `stellen` it is rounded to so many places,
 * exactly half towards positive infinity (fn:round on exact decimals).
 */
export function berechnungToXPath(berechnung: Berechnung, umgebung: XPathUmgebung, stellen?: number): string {
  const { text } = translateBerechnung(berechnung, umgebung)
  return stellen === undefined ? text : `round(${text}, ${stellen})`
}

function translateBedingung(bedingung: Bedingung, umgebung: XPathUmgebung): Teilausdruck {
  return getBedingungshandler(bedingung.art).xpath(bedingung, umgebung, translateBedingung)
}

const TEILE: XPathTeile = { bedingung: translateBedingung, berechnung: translateBerechnung }

function translateBerechnung(berechnung: Berechnung, umgebung: XPathUmgebung): Teilausdruck {
  return getBerechnungshandler(berechnung.art).xpath(berechnung, umgebung, TEILE)
}
