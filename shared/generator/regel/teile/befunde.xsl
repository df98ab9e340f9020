<?xml version="1.0" encoding="UTF-8"?>
<!-- Part of every rule: Befunde and their places in the words of the form. -->
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

  <!-- Befund zu einem Element des Fachmodells, das kein Feld ist -->
  <xsl:function name="e:befund" as="element(r:befund)">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="element" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="e:befundMitOrt($code, '', $element, '', $name, '', '')"/>
  </xsl:function>

  <!-- Befund zu einem Feld, das seine Tabelle unter „pfad“ beschreibt -->
  <xsl:function name="e:melde" as="element(r:befund)">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="tabelle" as="xs:string"/>
    <xsl:param name="pfad" as="xs:string"/>
    <xsl:param name="stelle" as="element()"/>
    <xsl:sequence select="e:feldbefund($code, e:felder($tabelle)/descendant-or-self::e:zeile[@pfad = $pfad], $stelle)"/>
  </xsl:function>

  <!-- Befund zu einem Feld; „stelle“ ist sein Vorkommen oder, wo es um die Häufigkeit geht, das der Gruppe darüber. -->
  <xsl:function name="e:feldbefund" as="element(r:befund)">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="feld" as="element(e:zeile)"/>
    <xsl:param name="stelle" as="element()"/>
    <xsl:variable name="haeufigkeit" as="xs:string*" select="'pflichtfeldFehlt', 'bedingtePflichtFehlt', 'zuSelten', 'zuHaeufig'"/>
    <xsl:variable name="oben" as="xs:boolean" select="substring-after($code, '.') = $haeufigkeit"/>
    <xsl:variable name="weg" as="xs:string*" select="e:weg($stelle, if ($oben) then $feld/parent::e:zeile else $feld)"/>
    <xsl:sequence select="e:befundMitOrt($code, '', e:idOf($feld), $feld/@pfad, $feld/@bezeichnung,
        string-join($weg, ', '), string($feld/@rechtsgrundlage))"/>
  </xsl:function>

  <!-- Der Weg zu einer Stelle in Worten, etwa „Betrieb“, „2. Tätigkeit“ -->
  <xsl:function name="e:weg" as="xs:string*">
    <xsl:param name="stelle" as="element()"/>
    <xsl:param name="feld" as="element(e:zeile)?"/>
    <xsl:if test="exists($feld)">
      <xsl:variable name="nummer" as="xs:integer" select="count($stelle/preceding-sibling::*[node-name(.) = node-name($stelle)]) + 1"/>
      <xsl:sequence select="e:weg($stelle/.., $feld/parent::e:zeile)"/>
      <xsl:sequence select="if ($feld/@max = '1') then string($feld/@bezeichnung) else concat($nummer, '. ', $feld/@bezeichnung)"/>
    </xsl:if>
  </xsl:function>

  <!-- Leere Angaben entfallen; ohne „schwere“ gilt die übliche. -->
  <xsl:function name="e:befundMitOrt" as="element(r:befund)">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="schwere" as="xs:string"/>
    <xsl:param name="element" as="xs:string"/>
    <xsl:param name="feld" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="angabe" as="xs:string"/>
    <xsl:param name="rechtsgrundlage" as="xs:string"/>
    <xsl:variable name="text" as="element(e:zeile)" select="$befundtexte[@code = $code]"/>
    <xsl:variable name="satz" as="xs:string" select="if (contains($text/@satz, '…'))
        then concat(substring-before($text/@satz, '…'), $name, substring-after($text/@satz, '…'))
        else $text/@satz"/>
    <r:befund code="{$code}" schwere="{if ($schwere = '') then $text/@schwere else $schwere}" element="{$element}">
      <xsl:if test="$feld != ''">
        <xsl:attribute name="feld" select="$feld"/>
      </xsl:if>
      <xsl:if test="$angabe != ''">
        <xsl:attribute name="angabe" select="$angabe"/>
      </xsl:if>
      <xsl:if test="$rechtsgrundlage != ''">
        <xsl:attribute name="rechtsgrundlage" select="$rechtsgrundlage"/>
      </xsl:if>
      <r:satz>
        <xsl:value-of select="e:kuerze($satz)"/>
      </r:satz>
      <r:abhilfe>
        <xsl:value-of select="$text/@abhilfe"/>
      </r:abhilfe>
    </r:befund>
  </xsl:function>

  <!-- höchstens 80 Zeichen, möglichst an einer Wortgrenze gekürzt -->
  <xsl:function name="e:kuerze" as="xs:string">
    <xsl:param name="satz" as="xs:string"/>
    <xsl:variable name="anfang" as="xs:string" select="substring($satz, 1, 79)"/>
    <xsl:variable name="worte" as="xs:string" select="replace($anfang, ' [^ ]*$', '')"/>
    <xsl:sequence select="if (string-length($satz) le 80) then $satz
        else concat(if (string-length($worte) gt 40) then $worte else $anfang, '…')"/>
  </xsl:function>
</xsl:stylesheet>
