import * as namensraum from '../../modell/namensraeume.ts'
import { namespaceOfDienst, namespaceOfLeistung } from '../../modell/namensraeume.ts'
import { element, kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
import type { Regelumgebung } from './umgebung.ts'
import { xsl } from './xsl.ts'

/** Names that only live within a generated rule. */
const NAMENSRAUM_ERZEUGT = 'urn:fachwerk:erzeugt:1'
const CODEPUNKTE = 'http://www.w3.org/2005/xpath-functions/collation/codepoint'

/** Attributes of the stylesheet element. */
export function stylesheetAttribute({ leistung }: Regelumgebung): Record<string, string> {
  return {
    version: '3.0',
    'xmlns:xsl': 'http://www.w3.org/1999/XSL/Transform',
    'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
    'xmlns:f': namespaceOfLeistung(leistung),
    'xmlns:n': namensraum.NAMENSRAUM_NACHRICHT,
    'xmlns:r': namensraum.NAMENSRAUM_REGEL,
    'xmlns:a': namespaceOfDienst('ablage'),
    'xmlns:m': namespaceOfDienst('mitteilung'),
    'xmlns:p': namespaceOfDienst('postfach'),
    'xmlns:g': namespaceOfDienst('registerabfrage'),
    'xmlns:haken': namensraum.NAMENSRAUM_HAKEN,
    'xmlns:e': NAMENSRAUM_ERZEUGT,
    'xmlns:fw': namensraum.NAMENSRAUM_FACHWERK,
    'exclude-result-prefixes': '#all',
    'default-collation': CODEPUNKTE,
  }
}

export function writeKopfkommentar({ leistung, stufe }: Regelumgebung): XmlTeil {
  return kommentar(
    [
      `Integrationsregel „${leistung.name}“, Umsetzungsstufe ${stufe}`,
      `LeiKa ${leistung.leikaSchluessel}, Fachmodell ${leistung.technischerName} ${leistung.version} (${leistung.id})`,
      '',
      'Erzeugt aus dem Fachmodell; bitte nicht von Hand ändern. Eigenes gehört in die eigene Regel, die diese Datei',
      'einbindet und Templates in den Haken-Modi ergänzt.',
      '',
      'Eingabe: eine neutrale Nachricht. Ergebnis: ein r:ergebnis mit Befunden und entweder Anfragen (es folgt eine',
      'weitere Runde), Zustellaufträgen oder einer Rückweisung. Die Regel ist eine reine Funktion ihrer Eingaben.',
      'Das Attribut fw:id nennt das Element des Fachmodells, aus dem ein Template entstanden ist.',
    ].join('\n'),
  )
}

/** Parameters, and the way from a document to the template of its Nachrichtentyp. */
export function writeEinstieg({ leistung }: Regelumgebung): XmlTeil[] {
  const parameter: [string, string][] = [
    ['konfiguration', 'Stellen der Organisation mit Zuständigkeiten, Rollen und Systemen (konfiguration.xsd)'],
    ['vorgang', 'der Vorgang, wie er vor dieser Nachricht bekannt ist (vorgang.xsd)'],
    ['antworten', 'Antworten auf die Anfragen früherer Runden (antworten.xsd)'],
    ['kontext', 'Eingangszeit, Transaktion, Runde (kontext.xsd)'],
  ]
  return [
    ...parameter.flatMap(([name, zweck]) => [
      kommentar(zweck),
      element('xsl:param', { name, as: 'document-node()', required: 'yes' }),
    ]),
    LEERZEILE,
    kommentar('Hat keine XSD die Form der Nachricht geprüft, prüft sie die Regel.'),
    xsl.variable('formpruefung', 'xs:boolean', "not($kontext/r:kontext/@schemageprueft = ('true', '1'))"),
    LEERZEILE,
    element('xsl:output', { method: 'xml', encoding: 'UTF-8', indent: 'no' }),
    LEERZEILE,
    xsl.template({ match: '/', as: 'element(r:ergebnis)' }, xsl.apply('*', 'nachricht')),
    LEERZEILE,
    xsl.template(
      { match: '*', mode: 'nachricht', as: 'element(r:ergebnis)', priority: '-1', 'fw:id': leistung.id },
      element('xsl:message', {
        terminate: 'yes',
        select: "concat('Diese Regel behandelt keine Nachricht „', local-name(), '“.')",
      }),
    ),
    LEERZEILE,
  ]
}
