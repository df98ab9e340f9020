import { ausdruck, blatt, type FeindlichesStylesheet, KANARIENVOGEL, ORDNER, vorlage } from './eintrag.ts'

const FUNKTION = 'waechter.funktion'
const ANWEISUNG = 'waechter.anweisung'
const STATISCH = 'waechter.statisch'

/** Reads and writes of files, while running and while compiling. */
export const ZUGRIFFE: readonly FeindlichesStylesheet[] = [
  ...[
    ['unparsed-text', `unparsed-text('file://${KANARIENVOGEL}')`],
    ['unparsed-text mit bloßem Pfad', `unparsed-text('${KANARIENVOGEL}')`],
    ['unparsed-text-lines', `unparsed-text-lines('file://${KANARIENVOGEL}')`],
    ['unparsed-text-available', `unparsed-text-available('file://${KANARIENVOGEL}')`],
    ['doc', `doc('file://${KANARIENVOGEL}')`],
    ['doc-available', `doc-available('file://${KANARIENVOGEL}')`],
    ['document', `document('file://${KANARIENVOGEL}')`],
    ['document auf das Stylesheet selbst', `document('')`],
    ['collection', `collection('file://${ORDNER}')`],
    ['uri-collection', `uri-collection('file://${ORDNER}')`],
    ['json-doc', `json-doc('file://${KANARIENVOGEL}')`],
    ['environment-variable', `environment-variable('PATH')`],
    ['available-environment-variables', 'available-environment-variables()'],
    ['static-base-uri', 'static-base-uri()'],
    ['mit Leerraum vor der Klammer', `doc ('file://${KANARIENVOGEL}')`],
    ['mit Kommentar vor der Klammer', `doc(: harmlos :)('file://${KANARIENVOGEL}')`],
    ['mit geschachteltem Kommentar', `doc(: (: ' :) ) :)('file://${KANARIENVOGEL}')`],
    ['als Pfeil', `'file://${KANARIENVOGEL}' => unparsed-text()`],
    ['mit Q{…}', `Q{http://www.w3.org/2005/xpath-functions}doc('file://${KANARIENVOGEL}')`],
    ['mit Leerraum in Q{…}', `Q{ http://www.w3.org/2005/xpath-functions }doc('file://${KANARIENVOGEL}')`],
    ['mit Zeichenverweisen', `&#100;&#x6f;c('file://${KANARIENVOGEL}')`],
    ['hinter einem Text in Anführungszeichen', `concat('(:', doc('file://${KANARIENVOGEL}'), ':)')`],
    ['in einem Prädikat', `/*[doc('file://${KANARIENVOGEL}')]`],
    ['in einem Schlüsselwortausdruck', `if (true()) then doc('file://${KANARIENVOGEL}') else ()`],
  ].map(([name = '', xpath = '']) => ({
    name: `Lesen: ${name}`,
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: ausdruck(xpath),
    erwarteterBefundCode: FUNKTION,
  })),
  {
    name: 'Lesen: umbenanntes Präfix',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: ausdruck(
      `harmlos:doc('file://${KANARIENVOGEL}')`,
      'xmlns:harmlos="http://www.w3.org/2005/xpath-functions"',
    ),
    erwarteterBefundCode: FUNKTION,
  },
  {
    name: 'Lesen: in einer Attributvorlage',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: vorlage(`<a b="{{x}}{unparsed-text('${KANARIENVOGEL}')}"/>`),
    erwarteterBefundCode: FUNKTION,
  },
  {
    name: 'Lesen: in einer Textvorlage mit CDATA',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: vorlage(`{unparsed<![CDATA[-text('${KANARIENVOGEL}')}]]>`),
    erwarteterBefundCode: FUNKTION,
  },
  {
    name: 'Lesen: Textvorlage, von einem Kommentar zerteilt',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: vorlage(`{unparsed-te<!-- } -->xt('${KANARIENVOGEL}')}`),
    erwarteterBefundCode: FUNKTION,
  },
  {
    name: 'Lesen: Textvorlage, von einer Verarbeitungsanweisung zerteilt',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: vorlage(`{unparsed-te<?x }?>xt('${KANARIENVOGEL}')}`),
    erwarteterBefundCode: ANWEISUNG,
  },
  {
    name: 'Lesen: hinter einer Verarbeitungsanweisung',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: vorlage(`<?x?><xsl:value-of select="doc('${KANARIENVOGEL}')"/>`),
    erwarteterBefundCode: ANWEISUNG,
  },
  {
    name: 'Lesen: hinter einer Verarbeitungsanweisung auf oberster Ebene',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: blatt(`<?x?><xsl:variable name="v" select="doc('${KANARIENVOGEL}')"/>`),
    erwarteterBefundCode: ANWEISUNG,
  },
  {
    name: 'Lesen: Textvorlage erst im Ergebniselement eingeschaltet',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: vorlage(`<a xsl:expand-text="no"><b xsl:expand-text="true">{doc('${KANARIENVOGEL}')}</b></a>`),
    erwarteterBefundCode: FUNKTION,
  },
  {
    name: 'Lesen: im Muster einer Vorlage',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: blatt(`<xsl:template match="*[doc('${KANARIENVOGEL}')]"/>`),
    erwarteterBefundCode: FUNKTION,
  },
  {
    name: 'Lesen: xsl:source-document',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: vorlage(
      `<xsl:source-document href="file://${KANARIENVOGEL}"><xsl:copy-of select="."/></xsl:source-document>`,
    ),
    erwarteterBefundCode: ANWEISUNG,
  },
  {
    name: 'Lesen: xsl:merge',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: vorlage(
      `<xsl:merge><xsl:merge-source for-each-source="'file://${KANARIENVOGEL}'" select="*"><xsl:merge-key select="."/></xsl:merge-source><xsl:merge-action/></xsl:merge>`,
    ),
    erwarteterBefundCode: ANWEISUNG,
  },
  {
    name: 'Schreiben: xsl:result-document',
    klasse: 'Dateien schreiben beim Ausführen',
    stylesheet: vorlage(`<xsl:result-document href="file://${ORDNER}/neu.xml"><a/></xsl:result-document>`),
    erwarteterBefundCode: ANWEISUNG,
  },
  {
    name: 'Schreiben: über die Kanarienvogeldatei',
    klasse: 'Dateien schreiben beim Ausführen',
    stylesheet: vorlage(`<xsl:result-document href="${KANARIENVOGEL}" method="text">weg</xsl:result-document>`),
    erwarteterBefundCode: ANWEISUNG,
  },
  {
    name: 'Ausgabeparameter aus einer Datei',
    klasse: 'Dateien lesen beim Ausführen',
    stylesheet: blatt(
      `<xsl:output parameter-document="file://${KANARIENVOGEL}"/><xsl:template match="/"><a/></xsl:template>`,
    ),
    erwarteterBefundCode: 'waechter.attribut',
  },
  {
    name: 'Statische Variable liest',
    klasse: 'Dateien lesen beim Übersetzen',
    stylesheet: blatt(
      `<xsl:variable name="s" static="yes" select="'x'"/><xsl:template match="/"><out>{$s}</out></xsl:template>`,
    ),
    erwarteterBefundCode: STATISCH,
  },
  {
    name: 'Statischer Parameter mit doc',
    klasse: 'Dateien lesen beim Übersetzen',
    stylesheet: blatt(`<xsl:param name="s" static=" true " select="doc('${KANARIENVOGEL}')"/>`),
    erwarteterBefundCode: STATISCH,
  },
  {
    name: 'Schattenattribut',
    klasse: 'Schattenattribute',
    stylesheet: blatt(
      `<xsl:variable name="s" static="yes" select="'unparsed-text(''${KANARIENVOGEL}'')'"/><xsl:template match="/"><out><xsl:value-of _select="{$s}"/></out></xsl:template>`,
    ),
    erwarteterBefundCode: STATISCH,
  },
  {
    name: 'Schattenattribut ohne statische Variable',
    klasse: 'Schattenattribute',
    stylesheet: vorlage(`<xsl:value-of _select="unparsed-text('{'${KANARIENVOGEL}'}')"/>`),
    erwarteterBefundCode: STATISCH,
  },
  {
    name: 'Schattenattribut schaltet static ein',
    klasse: 'Schattenattribute',
    stylesheet: blatt(`<xsl:variable name="s" _static="yes" select="1"/>`),
    erwarteterBefundCode: STATISCH,
  },
  {
    name: 'Schattenattribut an xsl:include',
    klasse: 'Schattenattribute',
    stylesheet: blatt(`<xsl:include _href="{'${KANARIENVOGEL}'}"/>`),
    erwarteterBefundCode: STATISCH,
  },
  {
    name: 'use-when liest',
    klasse: 'use-when',
    stylesheet: vorlage(`<xsl:if use-when="unparsed-text-available('${KANARIENVOGEL}')" test="true()">da</xsl:if>`),
    erwarteterBefundCode: STATISCH,
  },
  {
    name: 'use-when am Ergebniselement',
    klasse: 'use-when',
    stylesheet: vorlage(`<a xsl:use-when="doc-available('${KANARIENVOGEL}')">da</a>`),
    erwarteterBefundCode: STATISCH,
  },
  {
    name: 'use-when am Stylesheet',
    klasse: 'use-when',
    stylesheet: blatt('<xsl:template match="/"><a/></xsl:template>', 'use-when="true()"'),
    erwarteterBefundCode: STATISCH,
  },
  {
    name: 'DOCTYPE mit externer Entität im Stylesheet',
    klasse: 'DOCTYPE',
    stylesheet: `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${KANARIENVOGEL}">]>${vorlage('&e;')}`,
    erwarteterBefundCode: 'xml.doctype',
  },
  {
    name: 'Entitätsbombe im Stylesheet',
    klasse: 'DOCTYPE',
    stylesheet: `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>${vorlage('&b;')}`,
    erwarteterBefundCode: 'xml.doctype',
  },
]
