import type { Bedingung, Berechnung } from '../modell/elemente/ausdruck.ts'
import type { Feldknoten } from '../modell/feldbaum.ts'
import { getBedingungshandler } from './bedingung/tabelle.ts'
import type { Satzteile } from './berechnung/handler.ts'
import { getBerechnungshandler } from './berechnung/tabelle.ts'
import type { Namen, Satzlage, Teilsatz } from './satz/lage.ts'

/**
 * A Bedingung as a German sentence without full stop, starting as its first name does: "Rechtsform ist eine von GmbH, AG".
 * With `kontext`, fields of that occurrence are spoken of as such, not as any occurrence.
 */
export function describeBedingung(bedingung: Bedingung, namen: Namen, kontext?: Feldknoten): string {
  return wordBedingung(bedingung, { namen, kontext }).text
}

/** A Berechnung in words and signs: "Anzahl der Ausfertigungen × 12,50". */
export function describeBerechnung(berechnung: Berechnung, namen: Namen, kontext?: Feldknoten): string {
  return wordBerechnung(berechnung, { namen, kontext }).text
}

function wordBedingung(bedingung: Bedingung, lage: Satzlage): Teilsatz {
  return getBedingungshandler(bedingung.art).satz(bedingung, lage, wordBedingung)
}

const TEILE: Satzteile = { bedingung: wordBedingung, berechnung: wordBerechnung }

function wordBerechnung(berechnung: Berechnung, lage: Satzlage): Teilsatz {
  return getBerechnungshandler(berechnung.art).satz(berechnung, lage, TEILE)
}
