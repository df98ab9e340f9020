<?xml version="1.0" encoding="UTF-8"?>
<!-- Part of every rule: from targets to Zustellaufträge and the orders of the Dienste. -->
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

  <!-- Ein Zustellauftrag je Ziel; „nach“ bevorzugt den Auftrag an dieselbe Stelle. -->
  <xsl:template match="e:ziel" mode="zustellauftrag" as="element(r:zustellauftrag)">
    <xsl:param name="ziele" as="element(e:ziel)*" tunnel="yes"/>
    <xsl:variable name="vorgaenger" as="element(e:ziel)*" select="$ziele[(@zustellweg, @ersatzFuer) = current()/@nach][@id != current()/@id]"/>
    <xsl:variable name="nach" as="xs:string?" select="($vorgaenger[@stelle = current()/@stelle], $vorgaenger)[1]/@id"/>
    <r:zustellauftrag>
      <xsl:copy-of select="@id, @zustellweg, @stelle, @installation, @schnittstelle, @dienst, @nachrichtentyp, @rolle,
          @leserKennung, @leserName, @pflicht, @ersatzFuer"/>
      <xsl:if test="$nach">
        <xsl:attribute name="nach" select="$nach"/>
      </xsl:if>
      <xsl:apply-templates select="self::e:ziel[@dienst]" mode="dienst"/>
    </r:zustellauftrag>
  </xsl:template>

  <!-- Ablage: Akte, Vorgang und Dokumente mit ihren Metadaten -->
  <xsl:template match="e:ziel[@dienst = 'ablage']" mode="dienst" as="element(a:auftrag)">
    <xsl:param name="register" as="element(r:merkmal)*" tunnel="yes"/>
    <xsl:variable name="sendung" as="element(e:sendung)">
      <xsl:apply-templates select="." mode="sendung"/>
    </xsl:variable>
    <xsl:variable name="betreff" as="xs:string">
      <xsl:call-template name="vorgangsbetreff"/>
    </xsl:variable>
    <a:auftrag>
      <xsl:apply-templates select="$vorgang/r:vorgang" mode="akte">
        <xsl:with-param name="betreff" select="$betreff"/>
      </xsl:apply-templates>
      <a:vorgang id="{$vorgang/r:vorgang/@id}" betreff="{$betreff}"/>
      <xsl:for-each select="$konfiguration/r:konfiguration/r:stelle[@id = current()/@stelle]">
        <a:stelle kennung="{@kennung}" name="{@name}"/>
      </xsl:for-each>
      <xsl:for-each select="$sendung/e:dokument">
        <a:dokument id="{@id}"
                    titel="{@titel}"
                    art="{@art}"
                    datum="{$kontext/r:kontext/@eingangsdatum}"
                    richtung="{$sendung/@richtung}">
          <a:datei>
            <xsl:copy-of select="@anlage, @name, @typ"/>
          </a:datei>
        </a:dokument>
      </xsl:for-each>
      <xsl:variable name="fruehere" as="element(r:merkmal)*" select="$vorgang/r:vorgang/r:merkmal[starts-with(@name, 'register.')]"/>
      <xsl:for-each select="$fruehere[not(@name = $register/@name)], $register">
        <a:merkmal name="{substring-after(@name, 'register.')}">
          <xsl:value-of select="."/>
        </a:merkmal>
      </xsl:for-each>
    </a:auftrag>
  </xsl:template>

  <!-- Der Betreff, mit dem der Vorgang eröffnet wurde -->
  <xsl:template name="vorgangsbetreff" as="xs:string">
    <xsl:param name="merkmale" as="element(r:merkmal)*" tunnel="yes"/>
    <xsl:variable name="gemerkt" as="element(r:merkmal)?" select="$merkmale[@name = 'vorgang.betreff'][1]"/>
    <xsl:choose>
      <xsl:when test="$gemerkt">
        <xsl:sequence select="string($gemerkt)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$vorgang/r:vorgang" mode="betreff"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Mitteilung: eine Mail; Dokumente nur, wo die Übertragung vertraulich ist -->
  <xsl:template match="e:ziel[@dienst = 'mitteilung']" mode="dienst" as="element(m:auftrag)">
    <xsl:param name="stelle" as="element(r:stelle)" tunnel="yes"/>
    <xsl:variable name="sendung" as="element(e:sendung)">
      <xsl:apply-templates select="." mode="sendung"/>
    </xsl:variable>
    <m:auftrag>
      <m:absender name="{$stelle/@name}" mail="{$stelle/@mail}"/>
      <m:empfaenger name="{@leserName}" mail="{@mail}"/>
      <m:betreff>
        <xsl:value-of select="$sendung/@betreff"/>
      </m:betreff>
      <xsl:for-each select="e:absaetze($sendung, $stelle)">
        <m:absatz>
          <xsl:value-of select="."/>
        </m:absatz>
      </xsl:for-each>
      <xsl:if test="@vertraulich = 'true'">
        <xsl:for-each select="$sendung/e:dokument">
          <m:dokument>
            <xsl:copy-of select="@id, @anlage, @titel, @name, @typ"/>
          </m:dokument>
        </xsl:for-each>
      </xsl:if>
    </m:auftrag>
  </xsl:template>

  <!-- Postfach: eine Nachricht mit ihren Dokumenten -->
  <xsl:template match="e:ziel[@dienst = 'postfach']" mode="dienst" as="element(p:auftrag)">
    <xsl:param name="stelle" as="element(r:stelle)" tunnel="yes"/>
    <xsl:variable name="sendung" as="element(e:sendung)">
      <xsl:apply-templates select="." mode="sendung"/>
    </xsl:variable>
    <p:auftrag vorgangId="{$vorgang/r:vorgang/@id}">
      <p:absender kennung="{$stelle/@kennung}" name="{$stelle/@name}"/>
      <p:postfach kennung="{@leserKennung}" name="{@leserName}"/>
      <p:betreff>
        <xsl:value-of select="$sendung/@betreff"/>
      </p:betreff>
      <xsl:for-each select="e:absaetze($sendung, $stelle)">
        <p:absatz>
          <xsl:value-of select="."/>
        </p:absatz>
      </xsl:for-each>
      <xsl:for-each select="$sendung/e:dokument">
        <p:dokument>
          <xsl:copy-of select="@id, @anlage, @titel, @name, @typ"/>
        </p:dokument>
      </xsl:for-each>
    </p:auftrag>
  </xsl:template>

  <!-- Was in einer Mail oder im Postfach steht -->
  <xsl:function name="e:absaetze" as="xs:string*">
    <xsl:param name="sendung" as="element(e:sendung)"/>
    <xsl:param name="stelle" as="element(r:stelle)"/>
    <xsl:sequence select="string($sendung/@hinweis)"/>
    <xsl:sequence select="concat('Vorgang ', e:geschaeftszeichen(), ', eingegangen am ', e:datumDeutsch($kontext/r:kontext/@eingangsdatum), '.')"/>
    <xsl:sequence select="concat($stelle/@name, ', ', $konfiguration/r:konfiguration/@name)"/>
  </xsl:function>

  <!-- Ein Dokument der Nachricht, wenn es darin steht; seine Datei erzeugt der Host. -->
  <xsl:function name="e:dokument" as="element(e:dokument)?">
    <xsl:param name="dokument" as="element()*"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="titel" as="xs:string"/>
    <xsl:param name="art" as="xs:string"/>
    <xsl:if test="$dokument">
      <e:dokument id="{$id}" titel="{$titel}" art="{$art}" name="{local-name($dokument[1])}.html" typ="text/html"/>
    </xsl:if>
  </xsl:function>

  <!-- Die Anlagen, auf die die genannten Felder verweisen; der Auftrag nennt sie nur. -->
  <xsl:function name="e:anlagen" as="element(e:dokument)*">
    <xsl:param name="nachricht" as="element()"/>
    <xsl:param name="felder" as="element()*"/>
    <xsl:variable name="verweise" as="xs:string*" select="$felder/normalize-space(.)"/>
    <xsl:for-each select="$nachricht/n:anlagen/n:anlage[@id = $verweise]">
      <e:dokument id="{@id}" titel="{@name}" art="anlage" name="{@name}" typ="{@typ}" anlage="{@id}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Merkmal des Vorgangs; entfällt, wenn es keinen Wert hat. -->
  <xsl:function name="e:merkmal" as="element(r:merkmal)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="wert" as="xs:string"/>
    <xsl:if test="$wert != ''">
      <r:merkmal name="{$name}">
        <xsl:value-of select="$wert"/>
      </r:merkmal>
    </xsl:if>
  </xsl:function>

  <!-- Woran Menschen den Vorgang erkennen: das Aktenzeichen, ohne eines der Anfang der Id -->
  <xsl:function name="e:geschaeftszeichen" as="xs:string">
    <xsl:sequence select="string(($vorgang/r:vorgang/@aktenzeichen, upper-case(substring($vorgang/r:vorgang/@id, 1, 8)))[1])"/>
  </xsl:function>

  <!-- 2026-03-01 als 01.03.2026; anderes bleibt, wie es ist. -->
  <xsl:function name="e:datumDeutsch" as="xs:string">
    <xsl:param name="wert" as="xs:string"/>
    <xsl:sequence select="replace($wert, '^([0-9]{4})-([0-9]{2})-([0-9]{2})$', '$3.$2.$1')"/>
  </xsl:function>

  <!-- Ja oder Nein als Wort -->
  <xsl:function name="e:jaNein" as="xs:string">
    <xsl:param name="wert" as="xs:string"/>
    <xsl:sequence select="if ($wert = ('true', '1')) then 'ja' else if ($wert = ('false', '0')) then 'nein' else $wert"/>
  </xsl:function>

  <!-- Der Name zu einem Code; ein unbekannter Code steht für sich. -->
  <xsl:function name="e:codename" as="xs:string">
    <xsl:param name="codeliste" as="element(e:zeile)*"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="($codeliste[@code = $code]/@name/string(), $code)[1]"/>
  </xsl:function>
</xsl:stylesheet>
