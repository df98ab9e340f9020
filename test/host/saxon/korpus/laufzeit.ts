import { ausdruck, blatt, type FeindlichesStylesheet, vorlage } from './eintrag.ts'

const ZEIT = 'engine.zeitlimit'
const SPEICHER = 'engine.speicher'
const REKURSION = 'engine.rekursion'
const F = 'xmlns:f="urn:f"'

/** Texts that pass the guard, since they use nothing but what is allowed, and would not end, or not fit. */
export const LAUFZEIT: readonly FeindlichesStylesheet[] = [
  {
    name: 'benannte Vorlage ruft sich selbst',
    klasse: 'endlose Rekursion',
    stylesheet: blatt('<xsl:template match="/" name="v"><a><xsl:call-template name="v"/></a></xsl:template>'),
    erwarteterBefundCode: REKURSION,
  },
  {
    name: 'Vorlage wendet sich auf dasselbe an',
    klasse: 'endlose Rekursion',
    stylesheet: blatt('<xsl:template match="/ | *"><a><xsl:apply-templates select="/*"/></a></xsl:template>'),
    erwarteterBefundCode: REKURSION,
  },
  {
    name: 'Funktion ruft sich selbst',
    klasse: 'endlose Rekursion',
    stylesheet: blatt(
      '<xsl:function name="f:x"><xsl:param name="n"/><xsl:sequence select="1 + f:x($n + 1)"/></xsl:function><xsl:template match="/"><a>{f:x(1)}</a></xsl:template>',
      F,
    ),
    erwarteterBefundCode: REKURSION,
  },
  {
    name: 'Funktion ruft sich am Ende selbst',
    klasse: 'endlose Rekursion',
    stylesheet: blatt(
      '<xsl:function name="f:x"><xsl:param name="n"/><xsl:sequence select="f:x($n + 1)"/></xsl:function><xsl:template match="/"><a>{f:x(1)}</a></xsl:template>',
      F,
    ),
    erwarteterBefundCode: [ZEIT, REKURSION],
  },
  {
    name: 'zwei Funktionen rufen einander',
    klasse: 'endlose Rekursion',
    stylesheet: blatt(
      '<xsl:function name="f:x"><xsl:param name="n"/><xsl:sequence select="f:y($n), 1"/></xsl:function><xsl:function name="f:y"><xsl:param name="n"/><xsl:sequence select="f:x($n), 1"/></xsl:function><xsl:template match="/"><a>{f:x(1)}</a></xsl:template>',
      F,
    ),
    erwarteterBefundCode: REKURSION,
  },
  {
    name: 'zehn Milliarden Wiederholungen',
    klasse: 'endlose Wiederholung',
    stylesheet: ausdruck('count(for $i in 1 to 100000, $j in 1 to 100000 return if ($i * $j lt 0) then 1 else ())'),
    erwarteterBefundCode: [ZEIT, SPEICHER],
  },
  {
    name: 'Summe ohne Ende',
    klasse: 'endlose Wiederholung',
    stylesheet: vorlage('<xsl:for-each select="1 to 1000000000"><xsl:if test=". lt 0"><a/></xsl:if></xsl:for-each>'),
    erwarteterBefundCode: [ZEIT, SPEICHER],
  },
  {
    name: 'Text verdoppelt sich',
    klasse: 'Textbombe',
    stylesheet: blatt(
      '<xsl:template match="/"><xsl:call-template name="v"><xsl:with-param name="t" select="\'Fachwerk\'"/></xsl:call-template></xsl:template><xsl:template name="v"><xsl:param name="t"/><xsl:choose><xsl:when test="string-length($t) lt 0"><a/></xsl:when><xsl:otherwise><xsl:call-template name="v"><xsl:with-param name="t" select="concat($t, $t)"/></xsl:call-template></xsl:otherwise></xsl:choose></xsl:template>',
    ),
    erwarteterBefundCode: [SPEICHER, ZEIT],
  },
  {
    name: 'Text aus hundert Millionen Teilen',
    klasse: 'Textbombe',
    stylesheet: ausdruck("string-length(string-join(for $i in 1 to 100000000 return 'xxxxxxxxxx', ''))"),
    erwarteterBefundCode: [SPEICHER, ZEIT],
  },
  {
    name: 'verschachtelte Listen',
    klasse: 'Speicherbombe',
    stylesheet: ausdruck('count(for $i in 1 to 1000, $j in 1 to 1000, $k in 1 to 1000 return map{$i: [$j, $k]})'),
    erwarteterBefundCode: [SPEICHER, ZEIT],
  },
  {
    name: 'katastrophaler regulärer Ausdruck',
    klasse: 'Regexbombe',
    stylesheet: ausdruck(`matches('${'a'.repeat(60)}!', '^(a+)+$')`),
    erwarteterBefundCode: ZEIT,
  },
  {
    name: 'katastrophales Ersetzen',
    klasse: 'Regexbombe',
    stylesheet: ausdruck(`replace('${'a'.repeat(60)}!', '(a|a)*(a|a)*b', 'x')`),
    erwarteterBefundCode: ZEIT,
  },
  {
    name: 'katastrophales Zerlegen mit xsl:analyze-string',
    klasse: 'Regexbombe',
    stylesheet: vorlage(
      `<xsl:analyze-string select="'${'x'.repeat(60)}!'" regex="(x*)*(x*)*y"><xsl:matching-substring><a/></xsl:matching-substring></xsl:analyze-string>`,
    ),
    erwarteterBefundCode: ZEIT,
  },
  {
    name: 'Flut von Meldungen',
    klasse: 'Meldungsflut',
    stylesheet: vorlage('<xsl:for-each select="1 to 10000000"><xsl:message select="."/></xsl:for-each>'),
    erwarteterBefundCode: 'engine.meldungen',
  },
  {
    name: 'eine riesige Meldung',
    klasse: 'Meldungsflut',
    stylesheet: vorlage(
      "<xsl:message select=\"string-join(for $i in 1 to 50000 return '0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789', '')\"/>",
    ),
    erwarteterBefundCode: 'engine.meldungen',
  },
  {
    name: 'riesiger Text',
    klasse: 'große Ausgabe',
    stylesheet: ausdruck(
      "string-join(for $i in 1 to 30000 return '0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789', '')",
    ),
    erwarteterBefundCode: 'engine.ausgabe',
  },
  {
    name: 'zehn Millionen Elemente',
    klasse: 'große Ausgabe',
    stylesheet: vorlage('<xsl:for-each select="1 to 10000000"><a b="c"/></xsl:for-each>'),
    erwarteterBefundCode: [SPEICHER, ZEIT, 'engine.ausgabe'],
  },
  {
    name: 'tief geschachtelte Ausgabe',
    klasse: 'große Ausgabe',
    stylesheet: blatt(
      '<xsl:template match="/" name="v"><xsl:param name="n" select="1"/><a><xsl:if test="$n lt 400"><xsl:call-template name="v"><xsl:with-param name="n" select="$n + 1"/></xsl:call-template></xsl:if></a></xsl:template>',
    ),
    erwarteterBefundCode: 'engine.ausgabe',
  },
  {
    name: 'Ausgabe ohne Wurzel',
    klasse: 'Ergebnis',
    stylesheet: blatt('<xsl:template match="/"/>'),
    erwarteterBefundCode: 'engine.ergebnis',
  },
  {
    name: 'Ausgabe mit zwei Wurzeln',
    klasse: 'Ergebnis',
    stylesheet: blatt('<xsl:template match="/"><a/><b/></xsl:template>'),
    erwarteterBefundCode: 'engine.ergebnis',
  },
  {
    name: 'Abbruch durch xsl:message',
    klasse: 'Ergebnis',
    stylesheet: vorlage('<xsl:message terminate="yes">Schluss</xsl:message>'),
    erwarteterBefundCode: 'engine.regel',
  },
  {
    name: 'Abbruch durch error()',
    klasse: 'Ergebnis',
    stylesheet: ausdruck("error(QName('urn:x', 'x:y'), 'Schluss')"),
    erwarteterBefundCode: 'engine.regel',
  },
  {
    name: 'verlangter Parameter fehlt',
    klasse: 'Ergebnis',
    stylesheet: blatt('<xsl:param name="p" required="yes"/><xsl:template match="/"><a>{$p}</a></xsl:template>'),
    erwarteterBefundCode: 'engine.regel',
  },
]
