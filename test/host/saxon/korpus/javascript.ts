import { ausdruck, blatt, type FeindlichesStylesheet, KANARIENVOGEL, vorlage } from './eintrag.ts'

const NAMENSRAUM = 'waechter.namensraum'
const HOEHERE = 'waechter.hoehereOrdnung'
const IXSL = 'http://saxonica.com/ns/interactiveXSLT'
const JS = 'http://saxonica.com/ns/globalJS'
const LESEN = `require('fs').readFileSync('${KANARIENVOGEL}','utf8')`
const ALS_TEXT = LESEN.replaceAll("'", "''")

/** JavaScript and extensions in every spelling, and the ways to call what no name shows. */
export const JAVASCRIPT: readonly FeindlichesStylesheet[] = [
  {
    name: 'ixsl:eval',
    klasse: 'ixsl',
    stylesheet: ausdruck(`ixsl:eval('${ALS_TEXT}')`, `xmlns:ixsl="${IXSL}"`),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'ixsl mit anderem Präfix',
    klasse: 'ixsl',
    stylesheet: ausdruck(`f:eval('${ALS_TEXT}')`, `xmlns:f="${IXSL}"`),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'ixsl, erst am Element erklärt',
    klasse: 'ixsl',
    stylesheet: vorlage(`<xsl:value-of xmlns:q="${IXSL}" select="q:get(q:window(), 'process')"/>`),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'ixsl mit Zeichenverweisen im Namensraum',
    klasse: 'ixsl',
    stylesheet: ausdruck(`f:eval('${ALS_TEXT}')`, 'xmlns:f="http://saxonica&#46;com/ns/interactive&#x58;SLT"'),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'ixsl mit Q{…}',
    klasse: 'ixsl',
    stylesheet: ausdruck(`Q{${IXSL}}eval('${ALS_TEXT}')`),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'ixsl mit Q{…} und Leerraum',
    klasse: 'ixsl',
    stylesheet: ausdruck(`Q{  ${IXSL}\n}call(Q{ ${IXSL}}window(), 'eval', ['1'])`),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'ixsl in einer Textvorlage mit CDATA',
    klasse: 'ixsl',
    stylesheet: vorlage(`<![CDATA[{Q{http://saxonica.com/ns/inter]]>activeXSLT}window()}`),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'ixsl als Anweisung',
    klasse: 'ixsl',
    stylesheet: vorlage(
      `<ixsl:set-property name="a" select="1" xmlns:ixsl="${IXSL}"/>`,
      'extension-element-prefixes="ixsl"',
    ),
    erwarteterBefundCode: ['waechter.statisch', NAMENSRAUM],
  },
  {
    name: 'ixsl:get mit Kette zum Konstruktor',
    klasse: 'ixsl',
    stylesheet: ausdruck(
      "ixsl:call(ixsl:get(ixsl:window(), 'constructor.constructor'), 'call', [(), 'return process'])",
      `xmlns:ixsl="${IXSL}"`,
    ),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'globalJS',
    klasse: 'globalJS',
    stylesheet: ausdruck(`js:require('fs')`, `xmlns:js="${JS}"`),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'globalJS mit Q{…}',
    klasse: 'globalJS',
    stylesheet: ausdruck(`Q{${JS}}eval('${ALS_TEXT}')`),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'globalJS als benannte Funktion',
    klasse: 'globalJS',
    stylesheet: ausdruck(`for-each('1', Q{${JS}}eval#1)`),
    erwarteterBefundCode: ['waechter.hoehereOrdnung', NAMENSRAUM],
  },
  {
    name: 'globalJS als Standard-Namensraum',
    klasse: 'globalJS',
    stylesheet: vorlage(`<eval xmlns="${JS}"/>`),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'Saxon-Erweiterung',
    klasse: 'Erweiterungen',
    stylesheet: ausdruck("saxon:evaluate('1')", 'xmlns:saxon="http://saxon.sf.net/"'),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'Saxon-Attribut',
    klasse: 'Erweiterungen',
    stylesheet: blatt('<xsl:output xmlns:s="http://saxon.sf.net/" s:recognize-binary="yes"/>'),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'EXSLT',
    klasse: 'Erweiterungen',
    stylesheet: ausdruck("dyn:evaluate('1')", 'xmlns:dyn="http://exslt.org/dynamic"'),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'EXPath File',
    klasse: 'Erweiterungen',
    stylesheet: ausdruck(`f:read-text('${KANARIENVOGEL}')`, 'xmlns:f="http://expath.org/ns/file"'),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'Java-Aufruf',
    klasse: 'Erweiterungen',
    stylesheet: ausdruck("rt:exec(rt:getRuntime(), 'id')", 'xmlns:rt="java:java.lang.Runtime"'),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'unbekannte Funktion in eigenem Namensraum',
    klasse: 'Erweiterungen',
    stylesheet: ausdruck('f:lies(1)', 'xmlns:f="urn:eigen"'),
    erwarteterBefundCode: 'waechter.funktion',
  },
  {
    name: 'eigene Funktion im Namensraum des Prozessors',
    klasse: 'Erweiterungen',
    stylesheet: blatt(
      '<xsl:function name="fn:doc"><xsl:param name="a"/><xsl:sequence select="$a"/></xsl:function>',
      'xmlns:fn="http://www.w3.org/2005/xpath-functions"',
    ),
    erwarteterBefundCode: NAMENSRAUM,
  },
  {
    name: 'xsl:evaluate',
    klasse: 'evaluate',
    stylesheet: vorlage(`<xsl:evaluate xpath="'unparsed-text(''${KANARIENVOGEL}'')'"/>`),
    erwarteterBefundCode: 'waechter.anweisung',
  },
  {
    name: 'xsl:evaluate mit JavaScript',
    klasse: 'evaluate',
    stylesheet: vorlage(`<xsl:evaluate xpath="concat('Q{http://saxonica.', 'com/ns/global', 'JS}eval(''1'')')"/>`),
    erwarteterBefundCode: 'waechter.anweisung',
  },
  {
    name: 'function-lookup',
    klasse: 'function-lookup',
    stylesheet: ausdruck(
      `function-lookup(QName('http://www.w3.org/2005/xpath-functions', concat('unparsed-', 'text')), 1)('${KANARIENVOGEL}')`,
    ),
    erwarteterBefundCode: HOEHERE,
  },
  {
    name: 'function-lookup auf JavaScript',
    klasse: 'function-lookup',
    stylesheet: ausdruck(`function-lookup(QName(concat('http://saxonica.', 'com/ns/global', 'JS'), 'eval'), 1)('1')`),
    erwarteterBefundCode: HOEHERE,
  },
  {
    name: 'transform',
    klasse: 'transform',
    stylesheet: ausdruck(
      `transform(map{'stylesheet-text': '&lt;xsl:stylesheet version=&quot;3.0&quot; xmlns:xsl=&quot;http://www.w3.org/1999/XSL/Transform&quot;>&lt;xsl:template name=&quot;xsl:initial-template&quot;>&lt;a>&lt;xsl:value-of select=&quot;unparsed-text(&amp;apos;${KANARIENVOGEL}&amp;apos;)&quot;/>&lt;/a>&lt;/xsl:template>&lt;/xsl:stylesheet>', 'initial-template': QName('http://www.w3.org/1999/XSL/Transform', 'xsl:initial-template')})?output`,
    ),
    erwarteterBefundCode: 'waechter.funktion',
  },
  {
    name: 'load-xquery-module',
    klasse: 'transform',
    stylesheet: ausdruck("load-xquery-module('urn:x')"),
    erwarteterBefundCode: 'waechter.funktion',
  },
  {
    name: 'inline-Funktion',
    klasse: 'Funktionen als Werte',
    stylesheet: ausdruck('(function($x) { $x })(1)'),
    erwarteterBefundCode: HOEHERE,
  },
  {
    name: 'benannte Funktion als Wert',
    klasse: 'Funktionen als Werte',
    stylesheet: ausdruck(`apply(unparsed-text#1, ['${KANARIENVOGEL}'])`),
    erwarteterBefundCode: HOEHERE,
  },
  {
    name: 'Funktionsaufruf über eine Variable',
    klasse: 'Funktionen als Werte',
    stylesheet: blatt('<xsl:param name="f"/><xsl:template match="/"><out>{$f(1)}</out></xsl:template>'),
    erwarteterBefundCode: HOEHERE,
  },
  {
    name: 'system-property',
    klasse: 'Umgebung',
    stylesheet: ausdruck("system-property('xsl:vendor')"),
    erwarteterBefundCode: 'waechter.unbestimmt',
  },
  {
    name: 'generate-id',
    klasse: 'Umgebung',
    stylesheet: ausdruck('generate-id(/*)'),
    erwarteterBefundCode: 'waechter.unbestimmt',
  },
  {
    name: 'current-dateTime',
    klasse: 'Umgebung',
    stylesheet: ausdruck('current-dateTime()'),
    erwarteterBefundCode: 'waechter.unbestimmt',
  },
  {
    name: 'format-date',
    klasse: 'Umgebung',
    stylesheet: ausdruck("format-date(xs:date('2026-01-01'), '[MNn]', 'de', (), ())"),
    erwarteterBefundCode: 'waechter.unbestimmt',
  },
  {
    name: 'implizite Zeitzone',
    klasse: 'Umgebung',
    stylesheet: ausdruck("adjust-date-to-timezone(xs:date('2026-01-01'))"),
    erwarteterBefundCode: 'waechter.funktion',
  },
  {
    name: 'Sortierung nach Sprache',
    klasse: 'Umgebung',
    stylesheet: ausdruck("compare('a', 'b', 'http://www.w3.org/2013/collation/UCA?lang=de')"),
    erwarteterBefundCode: 'waechter.sortierung',
  },
  {
    name: 'xsl:sort ohne Festlegung',
    klasse: 'Umgebung',
    stylesheet: vorlage('<xsl:for-each select="*"><xsl:sort select="."/></xsl:for-each>'),
    erwarteterBefundCode: 'waechter.sortierung',
  },
]
