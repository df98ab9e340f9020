import { element, kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
import { xsl } from './xsl.ts'

/** Functions that do not depend on the model; a rule contains those it calls. */
export type Hilfe = keyof typeof HILFEN

const wert = xsl.param('wert', 'xs:string')
const TAG = '[0-9]{4}-[0-9]{2}-[0-9]{2}'
const UHRZEIT = '[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?'
const ZONE = '(Z|[+\\-][0-9]{2}:[0-9]{2})'

function test(name: string, ausdruck: string): XmlTeil {
  return xsl.funktion(`e:${name}`, 'xs:boolean', wert, xsl.sequence(ausdruck))
}

const HILFEN = {
  istDatum: [
    kommentar('Datum JJJJ-MM-TT, das es im Kalender gibt'),
    test('istDatum', `matches($wert, '^${TAG}$') and not(starts-with($wert, '0000')) and $wert castable as xs:date`),
  ],
  istZeitpunkt: [
    kommentar('Zeitpunkt mit Zeitzone'),
    test(
      'istZeitpunkt',
      `matches($wert, '^${TAG}T${UHRZEIT}${ZONE}$') and not(starts-with($wert, '0000')) and $wert castable as xs:dateTime`,
    ),
  ],
  istZeit: [
    kommentar('Uhrzeit'),
    test('istZeit', `matches($wert, '^${UHRZEIT}${ZONE}?$') and $wert castable as xs:time`),
  ],
  istZeitraum: [
    kommentar('Zeitraum „erster Tag/letzter Tag“'),
    test(
      'istZeitraum',
      `e:istDatum(substring-before($wert, '/')) and e:istDatum(substring-after($wert, '/'))
          and substring-before($wert, '/') le substring-after($wert, '/')`,
    ),
  ],
  datumDeutsch: [
    kommentar('2026-03-01 als 01.03.2026; anderes bleibt, wie es ist'),
    xsl.funktion(
      'e:datumDeutsch',
      'xs:string',
      xsl.param('wert', 'xs:string'),
      xsl.sequence(`replace($wert, '^([0-9]{4})-([0-9]{2})-([0-9]{2})$', '$3.$2.$1')`),
    ),
  ],
  jaNein: [
    kommentar('Ja oder Nein als Wort'),
    xsl.funktion(
      'e:jaNein',
      'xs:string',
      wert,
      xsl.sequence(`if ($wert = ('true', '1')) then 'ja' else if ($wert = ('false', '0')) then 'nein' else $wert`),
    ),
  ],
  merkmal: [
    kommentar('Merkmal des Vorgangs; entfällt, wenn es keinen Wert hat'),
    xsl.funktion(
      'e:merkmal',
      'element(r:merkmal)?',
      xsl.param('name', 'xs:string'),
      wert,
      xsl.if("$wert != ''", element('r:merkmal', { name: '{$name}' }, xsl.valueOf('$wert'))),
    ),
  ],
  dienstannahme: [
    kommentar('Wie eine Stelle über ein System der Art „komponententyp“ den Dienst leisten lässt'),
    xsl.funktion(
      'e:dienstannahme',
      'element(r:annahme)?',
      xsl.param('stelle', 'element(r:stelle)'),
      xsl.param('komponententyp', 'xs:string'),
      xsl.param('dienst', 'xs:string'),
      xsl.sequence(
        '$stelle/r:installation[@komponententyp = $komponententyp][r:annahme/@dienst = $dienst][1]/r:annahme[@dienst = $dienst][1]',
      ),
    ),
  ],
  nachrichtannahme: [
    kommentar('Wie eine Stelle über ein System der Art „komponententyp“ die Nachricht annimmt'),
    xsl.funktion(
      'e:nachrichtannahme',
      'element(r:annahme)?',
      xsl.param('stelle', 'element(r:stelle)'),
      xsl.param('komponententyp', 'xs:string'),
      xsl.param('nachrichtentyp', 'xs:string'),
      xsl.sequence(
        '$stelle/r:installation[@komponententyp = $komponententyp][r:annahme/@nachrichtentyp = $nachrichtentyp][1]/r:annahme[@nachrichtentyp = $nachrichtentyp][1]',
      ),
    ),
  ],
  anschluss: [
    kommentar('Angaben zum System, an das ein Auftrag geht'),
    xsl.funktion(
      'e:anschluss',
      'attribute()*',
      xsl.param('annahme', 'element(r:annahme)'),
      xsl.attribute('stelle', '$annahme/../../@id'),
      xsl.attribute('installation', '$annahme/../@id'),
      xsl.attribute('schnittstelle', '$annahme/@schnittstelle'),
      xsl.attribute('vertraulich', 'xs:boolean($annahme/../@vertraulich)'),
    ),
  ],
} as const satisfies Record<string, readonly XmlTeil[]>

const VORAUSSETZUNGEN: Partial<Record<Hilfe, readonly Hilfe[]>> = { istZeitraum: ['istDatum'] }

/** The functions that were asked for, in fixed order. */
export function writeHilfen(benutzte: ReadonlySet<Hilfe>): XmlTeil[] {
  const alle = new Set([...benutzte, ...[...benutzte].flatMap((hilfe) => VORAUSSETZUNGEN[hilfe] ?? [])])
  return Object.entries(HILFEN)
    .filter(([name]) => alle.has(name as Hilfe))
    .flatMap(([, teile]) => [...teile, LEERZEILE])
}
