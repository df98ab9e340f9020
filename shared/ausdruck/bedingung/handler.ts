import type { Bedingung } from '../../modell/elemente/ausdruck.ts'
import type { Satzlage, Teilsatz } from '../satz/lage.ts'
import type { Dokumente, Testhelfer, Testlage } from '../testwerte/lage.ts'
import type { Datenquelle, Vorkommen } from '../vorkommen.ts'
import type { Wahrheit } from '../wahrheit.ts'
import type { Teilausdruck, XPathUmgebung } from '../xpath/umgebung.ts'

export type Bedingungsart = Bedingung['art']
export type BedingungDerArt<A extends Bedingungsart> = Extract<Bedingung, { art: A }>

/**
 * The four back ends of one kind of Bedingung. Parts are handed back through `weiter`, so that no handler knows another one.
 *
 * All back ends mean the same, on any data: a blank field counts as not given; a comparison holds if it holds for any
 * occurrence meant; it never holds for what is missing or has no valid form (also not `ungleich`); unknown Feldpfade mean
 * nothing.
 */
export interface Bedingungshandler<A extends Bedingungsart> {
  /** an expression of type xs:boolean that cannot fail on any text content */
  xpath(
    bedingung: BedingungDerArt<A>,
    umgebung: XPathUmgebung,
    weiter: (teil: Bedingung, umgebung: XPathUmgebung) => Teilausdruck,
  ): Teilausdruck
  evaluate(
    bedingung: BedingungDerArt<A>,
    quelle: Datenquelle,
    kontext: Vorkommen | undefined,
    weiter: (teil: Bedingung, kontext: Vorkommen | undefined) => Wahrheit,
  ): Wahrheit
  satz(bedingung: BedingungDerArt<A>, lage: Satzlage, weiter: (teil: Bedingung, lage: Satzlage) => Teilsatz): Teilsatz
  /** proposes data in which the Bedingung is as wanted, the most telling first; the caller checks each proposal */
  testwerte(bedingung: BedingungDerArt<A>, ziel: boolean, lage: Testlage, helfer: Testhelfer): Iterable<Dokumente>
}
