import type { Bedingung, Berechnung } from '../modell/elemente/ausdruck.ts'
import type { Datenfeld } from '../modell/elemente/dokument.ts'
import { getBedingungshandler } from './bedingung/tabelle.ts'
import { getBerechnungshandler } from './berechnung/tabelle.ts'
import type { Datenquelle, Vorkommen } from './vorkommen.ts'
import type { Wahrheit } from './wahrheit.ts'
import { type Dezimalzahl, formatDezimalzahl } from './zahl.ts'

/**
 * The TypeScript back ends: they read message data and share no code with the XPath ones beyond the kind of a field's
 * values and of constants (`wertart.ts`), so that tests may compare the two.
 */

/**
 * Whether a Bedingung holds, seen from a current occurrence (none: the message as a whole). undefined means unknown: it
 * depends on a `freierXPath`.
 */
export function evaluateBedingung(bedingung: Bedingung, quelle: Datenquelle, kontext?: Vorkommen): Wahrheit {
  return getBedingungshandler(bedingung.art).evaluate(bedingung, quelle, kontext, (teil, hier) =>
    evaluateBedingung(teil, quelle, hier),
  )
}

/**
 * The exact result of a Berechnung, not rounded (`roundDezimalzahl`, `formatDezimalzahl` go on from there).
 * undefined where it has none: a field is missing or no number, or it depends on a `freierXPath`.
 */
export function evaluateBerechnung(
  berechnung: Berechnung,
  quelle: Datenquelle,
  kontext?: Vorkommen,
): Dezimalzahl | undefined {
  return getBerechnungshandler(berechnung.art).evaluate(berechnung, quelle, kontext, {
    berechnung: (teil, hier) => evaluateBerechnung(teil, quelle, hier),
    bedingung: (teil, hier) => evaluateBedingung(teil, quelle, hier),
  })
}

/** The text that a calculated field must hold: places as its type has them; undefined where there is no result. */
export function computeFeldtext(
  feld: Datenfeld,
  berechnung: Berechnung,
  quelle: Datenquelle,
  kontext?: Vorkommen,
): string | undefined {
  const ergebnis = evaluateBerechnung(berechnung, quelle, kontext)
  return ergebnis && formatDezimalzahl(ergebnis, placesOf(feld))
}

/** Places to which a calculated field is rounded; undefined where its type sets none. */
export function placesOf(feld: Datenfeld): number | undefined {
  if (feld.datentyp === 'betrag') return 2
  return feld.datentyp === 'ganzzahl' ? 0 : feld.nachkommastellen
}
