<?xml version="1.0" encoding="UTF-8"?>
<!-- Part of every rule: the form of a message, where no XSD has checked it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:n="urn:fachwerk:nachricht:1"
                xmlns:r="urn:fachwerk:regel:1"
                xmlns:a="urn:fachwerk:dienst:ablage:1"
                xmlns:m="urn:fachwerk:dienst:mitteilung:1"
                xmlns:p="urn:fachwerk:dienst:postfach:1"
                xmlns:g="urn:fachwerk:dienst:registerabfrage:1"
                xmlns:z="urn:fachwerk:dienst:zahlung:1"
                xmlns:haken="urn:fachwerk:haken:1"
                xmlns:e="urn:fachwerk:erzeugt:1">

  <!-- Prüft die Form aller Felder und Gruppen unter „gruppe“, in der Reihenfolge des Fachmodells. -->
  <xsl:function name="e:formpruefung" as="element(r:befund)*">
    <xsl:param name="gruppe" as="element()"/>
    <xsl:param name="felder" as="element(e:zeile)*"/>
    <xsl:for-each select="$felder[@art != 'spaeter']">
      <xsl:variable name="feld" as="element(e:zeile)" select="."/>
      <xsl:variable name="vorkommen" as="element()*" select="$gruppe/*[local-name() = $feld/@name][namespace-uri() = $namensraum]"/>
      <xsl:sequence select="for $code in e:haeufigkeit($feld, $vorkommen) return e:feldbefund($code, $feld, $gruppe)"/>
      <xsl:for-each select="$vorkommen">
        <xsl:choose>
          <xsl:when test="$feld/@art = 'gruppe'">
            <xsl:sequence select="e:formpruefung(., $feld/e:zeile)"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:sequence select="for $code in e:maengel(., $feld) return e:feldbefund($code, $feld, .)"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <!-- Kommt etwas zu selten oder zu oft vor? Ein leeres Feld zählt nur, wo es zu viel ist. -->
  <xsl:function name="e:haeufigkeit" as="xs:string*">
    <xsl:param name="feld" as="element(e:zeile)"/>
    <xsl:param name="vorkommen" as="element()*"/>
    <xsl:variable name="anzahl" as="xs:integer" select="count($vorkommen[$feld/@art = 'gruppe' or normalize-space(.) != ''])"/>
    <xsl:sequence select="if ($anzahl ge number($feld/@min)) then ()
        else if ($anzahl eq 0) then 'regel.pflichtfeldFehlt'
        else 'regel.zuSelten'"/>
    <xsl:sequence select="'regel.zuHaeufig'[count($vorkommen) gt number($feld/@max)]"/>
  </xsl:function>

  <!-- Was an der Form eines Werts falsch ist -->
  <xsl:function name="e:maengel" as="xs:string*">
    <xsl:param name="stelle" as="element()"/>
    <xsl:param name="feld" as="element(e:zeile)"/>
    <xsl:variable name="wert" as="xs:string" select="normalize-space($stelle)"/>
    <xsl:choose>
      <xsl:when test="not(e:hatForm($wert, $feld/@art, $feld/@vorgabe))">
        <xsl:sequence select="'regel.datentypVerletzt'"/>
      </xsl:when>
      <xsl:when test="$feld/@art = 'text'">
        <xsl:sequence select="'regel.textZuKurz'[string-length($stelle) lt number($feld/@von)],
            'regel.textZuLang'[string-length($stelle) gt number($feld/@bis)],
            'regel.musterVerletzt'[$feld/@vorgabe and not(matches($stelle, $feld/@vorgabe))]"/>
      </xsl:when>
      <xsl:when test="$feld/@art = ('ganzzahl', 'dezimalzahl', 'betrag')">
        <xsl:sequence select="'regel.wertZuKlein'[xs:decimal($wert) lt xs:decimal($feld/@von)],
            'regel.wertZuGross'[xs:decimal($wert) gt xs:decimal($feld/@bis)]"/>
      </xsl:when>
      <xsl:when test="$feld/@art = 'auswahl'">
        <xsl:sequence select="'regel.codeUnbekannt'[$feld/@vorgabe and not(e:istCode($feld/@vorgabe, $wert))]"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- Kennt eine Codeliste diesen Code? -->
  <xsl:function name="e:istCode" as="xs:boolean">
    <xsl:param name="codeliste" as="xs:string"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="contains($codelisten[@id = $codeliste]/@codes, concat('│', $code, '│'))"/>
  </xsl:function>

  <!-- Hat ein Wert die Form seines Datentyps? -->
  <xsl:function name="e:hatForm" as="xs:boolean">
    <xsl:param name="wert" as="xs:string"/>
    <xsl:param name="art" as="xs:string"/>
    <xsl:param name="stellen" as="xs:string?"/>
    <xsl:variable name="uhrzeit" as="xs:string" select="'[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?'"/>
    <xsl:variable name="zone" as="xs:string" select="'(Z|[+\-][0-9]{2}:[0-9]{2})'"/>
    <xsl:sequence select="
        if ($art = 'ganzzahl') then matches($wert, '^[+\-]?[0-9]+$')
        else if ($art = ('dezimalzahl', 'betrag')) then matches($wert, '^[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$')
          and not(string-length(substring-after($wert, '.')) gt number($stellen))
        else if ($art = 'datum') then e:istDatum($wert)
        else if ($art = 'zeitraum') then e:istZeitraum($wert)
        else if ($art = 'zeitpunkt') then e:istDatum(substring-before($wert, 'T'))
          and matches(substring-after($wert, 'T'), concat('^', $uhrzeit, $zone, '$')) and $wert castable as xs:dateTime
        else if ($art = 'zeit') then matches($wert, concat('^', $uhrzeit, $zone, '?$')) and $wert castable as xs:time
        else $art != 'jaNein' or $wert = ('true', 'false', '1', '0')"/>
  </xsl:function>

  <!-- Ein Tag, den es im Kalender gibt -->
  <xsl:function name="e:istDatum" as="xs:boolean">
    <xsl:param name="wert" as="xs:string"/>
    <xsl:sequence select="matches($wert, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') and not(starts-with($wert, '0000'))
        and $wert castable as xs:date"/>
  </xsl:function>

  <!-- Erster und letzter Tag -->
  <xsl:function name="e:istZeitraum" as="xs:boolean">
    <xsl:param name="wert" as="xs:string"/>
    <xsl:sequence select="e:istDatum(substring-before($wert, '/')) and e:istDatum(substring-after($wert, '/'))
        and substring-before($wert, '/') le substring-after($wert, '/')"/>
  </xsl:function>
</xsl:stylesheet>
