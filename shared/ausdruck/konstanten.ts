import type { Bedingung, Berechnung } from '../modell/elemente/ausdruck.ts'
import type { Einzelwert } from './wertart.ts'

/** All constants that fields or numbers of occurrences are compared with in a Bedingung. */
export function listKonstanten(bedingung: Bedingung): Einzelwert[] {
  switch (bedingung.art) {
    case 'vergleich':
    case 'anzahl':
      return [bedingung.wert]
    case 'inCodeliste':
      return bedingung.codes
    case 'mindestensEins':
    case 'jedes':
    case 'nicht':
      return listKonstanten(bedingung.bedingung)
    case 'und':
    case 'oder':
      return bedingung.bedingungen.flatMap(listKonstanten)
    case 'feldvergleich':
    case 'vorhanden':
    case 'freierXPath':
      return []
  }
}

/** All constants in the Bedingungen within a Berechnung. */
export function listKonstantenOfBerechnung(berechnung: Berechnung): Einzelwert[] {
  switch (berechnung.art) {
    case 'zahl':
    case 'feldwert':
    case 'anzahlwert':
      return []
    case 'summe':
      return berechnung.summanden.flatMap(listKonstantenOfBerechnung)
    case 'produkt':
      return berechnung.faktoren.flatMap(listKonstantenOfBerechnung)
    case 'differenz':
      return [berechnung.minuend, berechnung.subtrahend].flatMap(listKonstantenOfBerechnung)
    case 'summeUeber':
      return listKonstantenOfBerechnung(berechnung.berechnung)
    case 'fallweise':
      return [
        ...listKonstanten(berechnung.bedingung),
        ...listKonstantenOfBerechnung(berechnung.dann),
        ...listKonstantenOfBerechnung(berechnung.sonst),
      ]
  }
}
