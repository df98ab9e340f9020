import type { Projekt } from '../modell/projekt.ts'
import { writeEingangsrumpf } from './eingangstext.ts'
import { resolveZuordnungsform, type Zuordnungsform } from './form.ts'
import { haupteingabeOf } from './quellausdruck.ts'
import { type Sammlung, type Vorlagenrumpf, Vorlagenschreiber } from './vorlagentext.ts'
import { escapeXslt, writeKommentar } from './xpathText.ts'
import { buildAusgangsziel } from './ziele.ts'

/**
 * The XSLT of a Zuordnung: XSLT 3.0 for SaxonJS 2.7 and Saxon-HE 9.9. Deterministic. For Zuordnungen that
 * `checkZuordnung` found correct; throws where a record it stands on is missing.
 *
 * What is written: the root always; an element with constant content only, whenever its parent is; any other element if at
 * least one value that is not constant, or one repeated or conditional part, stands in it. A source that is absent, empty or
 * only white space is no value. An element under `bedingung` is written exactly if it holds, one under `wiederholung` once
 * per occurrence, even without content. Attributes come before content.
 * @param fassung one of `listFassungen`; without it the first
 */
export function generateZuordnung(projekt: Projekt, zuordnungId: string, fassung?: string): string {
  const form = resolveZuordnungsform(projekt, zuordnungId, fassung)
  if (form === undefined) throw new Error(`Zuordnung ${zuordnungId} ist unvollständig`)
  const sammlung: Sammlung = { form, funktionen: new Map(), vorlagen: [] }
  const schreiber = new Vorlagenschreiber(sammlung, [])
  if (form.weise === 'eingang') writeEingangsrumpf(form, schreiber)
  else {
    const { wurzel } = buildAusgangsziel(form)
    if (wurzel === undefined) throw new Error(`Zuordnung ${zuordnungId} hat keine Zeilen`)
    schreiber.writeElement(wurzel, 2)
  }
  return joinStylesheet(form, [
    writeHauptvorlage(form, schreiber.rumpf),
    ...sammlung.vorlagen,
    ...[...sammlung.funktionen.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inhalt]) => `  <xsl:function name="${name}" as="xs:string?">\n${inhalt}\n  </xsl:function>`),
  ])
}

/** The template for the document: binds the principal input and writes the root. */
function writeHauptvorlage(form: Zuordnungsform, rumpf: Vorlagenrumpf): string {
  return [
    `  <xsl:template match="/" fw:id="${form.zuordnung.id}">`,
    `    <xsl:variable name="${haupteingabeOf(form.weise)}" as="element()" select="*"/>`,
    ...rumpf.variablen,
    ...rumpf.schreiben,
    '  </xsl:template>',
  ].join('\n')
}

function joinStylesheet(form: Zuordnungsform, teile: readonly string[]): string {
  const namensraeume = [...form.praefixe].map(
    ([praefix, namensraum]) => `    xmlns:${praefix}="${escapeXslt(namensraum)}"`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    writeKommentar(`Zuordnung „${form.zuordnung.name}“, Schnittstelle „${form.schnittstelle.name}“`),
    writeKommentar('Erzeugt aus dem Fachmodell; Änderungen gehören in die Zuordnung, nicht hierher.'),
    writeKommentar('xsl:for-each läuft hier über höchstens einen Wert: ohne Wert wird nichts geschrieben.'),
    '<xsl:stylesheet version="3.0"',
    ...namensraeume,
    '    exclude-result-prefixes="#all">',
    '  <xsl:output method="xml" encoding="UTF-8" indent="no"/>',
    ...parametersOf(form),
    '',
    teile.join('\n\n'),
    '</xsl:stylesheet>',
    '',
  ].join('\n')
}

function parametersOf(form: Zuordnungsform): string[] {
  const parameter = (name: string): string => `  <xsl:param name="${name}" as="document-node()" required="yes"/>`
  switch (form.weise) {
    case 'eingang':
      return [parameter('eingang')]
    case 'rueckmeldung':
      return [parameter('installation')]
    case 'nachricht':
      return [parameter('auftrag'), parameter('installation')]
    case 'dienst':
      return [
        parameter('auftrag'),
        parameter('installation'),
        '  <xsl:variable name="dienst" as="element()" select="$auftrag/*/d:auftrag"/>',
      ]
  }
}
