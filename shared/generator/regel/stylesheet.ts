import { quote } from '../../ausdruck/xpath/text.ts'
import * as namensraum from '../../modell/namensraeume.ts'
import { kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
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
    'xmlns:f': namensraum.namespaceOfLeistung(leistung),
    'xmlns:n': namensraum.NAMENSRAUM_NACHRICHT,
    'xmlns:r': namensraum.NAMENSRAUM_REGEL,
    'xmlns:a': namensraum.namespaceOfDienst('ablage'),
    'xmlns:m': namensraum.namespaceOfDienst('mitteilung'),
    'xmlns:p': namensraum.namespaceOfDienst('postfach'),
    'xmlns:g': namensraum.namespaceOfDienst('registerabfrage'),
    'xmlns:z': namensraum.namespaceOfDienst('zahlung'),
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
      'einbindet und Templates in den Haken-Modi (haken:…) ergänzt.',
      '',
      'Eingabe: eine neutrale Nachricht. Ergebnis: ein r:ergebnis mit Befunden und entweder Anfragen (es folgt eine',
      'weitere Runde), Zustellaufträgen oder einer Rückweisung. Die Regel ist eine reine Funktion ihrer Eingaben.',
      'Das Attribut fw:id und die Spalten id und pfad der Tabellen nennen die Elemente des Fachmodells.',
    ].join('\n'),
  )
}

export function writeKonstanten({ leistung, stufe }: Regelumgebung): XmlTeil[] {
  return [
    xsl.variable('leistung', 'xs:string', quote(leistung.id)),
    xsl.variable('stufe', 'xs:integer', String(stufe)),
    xsl.variable('namensraum', 'xs:string', quote(namensraum.namespaceOfLeistung(leistung))),
    LEERZEILE,
  ]
}
