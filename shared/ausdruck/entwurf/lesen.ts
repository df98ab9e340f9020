import { type Ausdruck, createEntwurf, type Entwurf } from './knoten.ts'

/** The draft with which editing a Bedingung or Berechnung begins. */
export function readEntwurf(ausdruck: Ausdruck): Entwurf {
  switch (ausdruck.art) {
    case 'vergleich':
      return createEntwurf('vergleich', { feld: ausdruck.feld, operator: ausdruck.operator, wert: ausdruck.wert })
    case 'feldvergleich': {
      const { feld, operator, anderesFeld } = ausdruck
      return createEntwurf('feldvergleich', { feld, operator, anderesFeld })
    }
    case 'vorhanden':
    case 'feldwert':
    case 'anzahlwert':
      return createEntwurf(ausdruck.art, { feld: ausdruck.feld })
    case 'inCodeliste':
      return createEntwurf('inCodeliste', { feld: ausdruck.feld, codes: ausdruck.codes })
    case 'anzahl':
      return createEntwurf('anzahl', { feld: ausdruck.feld, operator: ausdruck.operator, zahl: ausdruck.wert })
    case 'mindestensEins':
    case 'jedes':
      return createEntwurf(ausdruck.art, { gruppe: ausdruck.gruppe, teile: [readEntwurf(ausdruck.bedingung)] })
    case 'und':
    case 'oder':
      return createEntwurf(ausdruck.art, { teile: ausdruck.bedingungen.map(readEntwurf) })
    case 'nicht':
      return createEntwurf('nicht', { teile: [readEntwurf(ausdruck.bedingung)] })
    case 'freierXPath':
      return createEntwurf('freierXPath', { xpath: ausdruck.xpath, satz: ausdruck.satz, felder: ausdruck.felder })
    case 'zahl':
      return createEntwurf('zahl', { zahl: ausdruck.wert })
    case 'summe':
      return createEntwurf('summe', { teile: ausdruck.summanden.map(readEntwurf) })
    case 'produkt':
      return createEntwurf('produkt', { teile: ausdruck.faktoren.map(readEntwurf) })
    case 'differenz':
      return createEntwurf('differenz', { teile: [ausdruck.minuend, ausdruck.subtrahend].map(readEntwurf) })
    case 'summeUeber':
      return createEntwurf('summeUeber', { gruppe: ausdruck.gruppe, teile: [readEntwurf(ausdruck.berechnung)] })
    case 'fallweise':
      return createEntwurf('fallweise', {
        teile: [ausdruck.bedingung, ausdruck.dann, ausdruck.sonst].map(readEntwurf),
      })
  }
}
