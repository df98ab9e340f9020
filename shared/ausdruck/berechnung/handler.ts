import type { Bedingung, Berechnung } from '../../modell/elemente/ausdruck.ts'
import type { Satzlage, Teilsatz } from '../satz/lage.ts'
import type { Dokumente, Testhelfer, Testlage } from '../testwerte/lage.ts'
import type { Datenquelle, Vorkommen } from '../vorkommen.ts'
import type { Wahrheit } from '../wahrheit.ts'
import type { Teilausdruck, XPathUmgebung } from '../xpath/umgebung.ts'
import type { Dezimalzahl } from '../zahl.ts'

export type Berechnungsart = Berechnung['art']
export type BerechnungDerArt<A extends Berechnungsart> = Extract<Berechnung, { art: A }>

export interface XPathTeile {
  berechnung(teil: Berechnung, umgebung: XPathUmgebung): Teilausdruck
  bedingung(teil: Bedingung, umgebung: XPathUmgebung): Teilausdruck
}

export interface Wertteile {
  berechnung(teil: Berechnung, kontext: Vorkommen | undefined): Dezimalzahl | undefined
  bedingung(teil: Bedingung, kontext: Vorkommen | undefined): Wahrheit
}

export interface Satzteile {
  berechnung(teil: Berechnung, lage: Satzlage): Teilsatz
  bedingung(teil: Bedingung, lage: Satzlage): Teilsatz
}

/**
 * The four back ends of one kind of Berechnung. Numbers are exact decimals (xs:decimal) in both XPath and TypeScript. A
 * Berechnung may have no result (the empty sequence, undefined): a field is missing or no decimal number; what is made of
 * it then has none either, except that `summeUeber` passes over such occurrences.
 */
export interface Berechnungshandler<A extends Berechnungsart> {
  xpath(berechnung: BerechnungDerArt<A>, umgebung: XPathUmgebung, weiter: XPathTeile): Teilausdruck
  evaluate(
    berechnung: BerechnungDerArt<A>,
    quelle: Datenquelle,
    kontext: Vorkommen | undefined,
    weiter: Wertteile,
  ): Dezimalzahl | undefined
  satz(berechnung: BerechnungDerArt<A>, lage: Satzlage, weiter: Satzteile): Teilsatz
  /** proposes data in which the Berechnung has a result (or has none); the caller checks each proposal */
  testwerte(berechnung: BerechnungDerArt<A>, ziel: boolean, lage: Testlage, helfer: Testhelfer): Iterable<Dokumente>
}
