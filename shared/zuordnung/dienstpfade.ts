import type { Dienst } from '../modell/elemente/nachricht.ts'

/**
 * Every path of the orders and of the Rückmeldung, as `quelle.pfad` names it. The shapes are fixed
 * (`generator/schnittstelle/*.xsd`); a test compares this list with them.
 */
const PFADE: Readonly<Record<Dienst | 'rueckmeldung', readonly string[]>> = {
  ablage: [
    '@uuid',
    ...group('d:akte', 'anlage', 'aktenplankennzeichen', 'suchbegriff', 'aktenzeichen', 'betreff', 'aufbewahrungJahre'),
    ...group('d:vorgang', 'id', 'betreff'),
    ...group('d:stelle', 'kennung', 'name'),
    ...group('d:dokument', 'uuid', 'id', 'titel', 'art', 'datum', 'richtung'),
    ...group('d:dokument/d:datei', 'uuid', 'anlage', 'name', 'typ'),
    ...group('d:merkmal', 'name'),
  ],
  mitteilung: [
    '@uuid',
    ...group('d:absender', 'name', 'mail'),
    ...group('d:empfaenger', 'name', 'mail'),
    'd:betreff',
    'd:absatz',
    ...group('d:dokument', 'uuid', 'id', 'anlage', 'titel', 'name', 'typ'),
  ],
  postfach: [
    '@uuid',
    '@vorgangId',
    ...group('d:absender', 'kennung', 'name'),
    ...group('d:postfach', 'kennung', 'name'),
    'd:betreff',
    'd:absatz',
    ...group('d:dokument', 'uuid', 'id', 'anlage', 'titel', 'name', 'typ'),
  ],
  registerabfrage: ['@uuid', 'd:register', ...group('d:suchmerkmal', 'name')],
  zahlung: [
    '@uuid',
    '@leistung',
    '@vorgangId',
    ...group('d:kasse', 'kennung', 'name'),
    ...group('d:stelle', 'kennung', 'name'),
    ...group('d:zahlungspflichtig', 'kennung', 'name'),
    ...group('d:betrag', 'waehrung'),
    'd:verwendungszweck',
  ],
  rueckmeldung: [
    '@art',
    '@uuid',
    '@bezugNachricht',
    '@vorgangId',
    '@autorKennung',
    '@eingangszeit',
    ...group('m:befund', 'code', 'angabe', 'rechtsgrundlage'),
    'm:befund/m:satz',
    'm:befund/m:abhilfe',
  ],
}

function group(element: string, ...attribute: string[]): string[] {
  return [element, ...attribute.map((attribut) => `${element}/@${attribut}`)]
}

export function listDienstpfade(dienst: Dienst | 'rueckmeldung'): ReadonlySet<string> {
  return new Set(PFADE[dienst])
}
