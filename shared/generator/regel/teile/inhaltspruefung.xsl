<?xml version="1.0" encoding="UTF-8"?>
<!-- Part of every rule: what no XSD can check, by the tables of the Dokumente. -->
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

  <!-- Ein Dokument, das der Nachricht beiliegen muss -->
  <xsl:function name="e:anwesenheit" as="element(r:befund)?">
    <xsl:param name="dokument" as="element()*"/>
    <xsl:param name="wann" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="rechtsgrundlage" as="xs:string"/>
    <xsl:if test="$wann = 'Pflicht' and empty($dokument)">
      <xsl:sequence select="e:befundMitOrt('regel.dokumentFehlt', '', $id, '', $name, '', $rechtsgrundlage)"/>
    </xsl:if>
  </xsl:function>

  <!--
    Prüft die Felder und Gruppen unter „gruppe“, in der Reihenfolge des Fachmodells. „zeilen“ sagt, was zu prüfen ist;
    „tabelle“ nennt die Felder des Dokuments, „dokument“ seine Stelle in der Nachricht.
  -->
  <xsl:function name="e:inhaltspruefung" as="element(r:befund)*">
    <xsl:param name="gruppe" as="element()"/>
    <xsl:param name="zeilen" as="element(e:zeile)*"/>
    <xsl:param name="tabelle" as="xs:string"/>
    <xsl:param name="dokument" as="xs:string"/>
    <xsl:for-each select="$zeilen">
      <xsl:variable name="zeile" as="element(e:zeile)" select="."/>
      <xsl:variable name="vorkommen" as="element()*" select="$gruppe/*[local-name() = $zeile/@name][namespace-uri() = $namensraum]"/>
      <xsl:choose>
        <xsl:when test="@art = 'spaeter'">
          <xsl:sequence select="$vorkommen ! e:melde('regel.spaetereStufe', $tabelle, $zeile/@pfad, .)"/>
        </xsl:when>
        <xsl:when test="@art = 'gruppe'">
          <xsl:sequence select="for $code in e:pflichtmangel($zeile, count($vorkommen), $gruppe, $dokument) return e:melde($code, $tabelle, $zeile/@pfad, $gruppe)"/>
          <xsl:sequence select="$vorkommen ! e:inhaltspruefung(., $zeile/e:zeile, $tabelle, $dokument)"/>
        </xsl:when>
        <xsl:otherwise>
          <!-- Ein leeres Feld gilt als fehlend. -->
          <xsl:variable name="anzahl" as="xs:integer" select="count($vorkommen[normalize-space(.)])"/>
          <xsl:sequence select="for $code in e:pflichtmangel($zeile, $anzahl, $gruppe, $dokument) return e:melde($code, $tabelle, $zeile/@pfad, $gruppe)"/>
          <xsl:for-each select="$vorkommen">
            <xsl:sequence select="for $code in e:inhaltsmangel(., $zeile, $gruppe, $dokument) return e:melde($code, $tabelle, $zeile/@pfad, .)"/>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- Fehlt etwas, das ab einer späteren Stufe Pflicht ist oder unter einer Bedingung? -->
  <xsl:function name="e:pflichtmangel" as="xs:string?">
    <xsl:param name="zeile" as="element(e:zeile)"/>
    <xsl:param name="anzahl" as="xs:integer"/>
    <xsl:param name="gruppe" as="element()"/>
    <xsl:param name="dokument" as="xs:string"/>
    <xsl:sequence select="if ($zeile/@pflicht and $anzahl lt number($zeile/@pflicht))
        then (if ($anzahl eq 0) then 'regel.pflichtfeldFehlt' else 'regel.zuSelten')
        else 'regel.bedingtePflichtFehlt'[$zeile/@bedingt and $anzahl eq 0 and e:istNoetig(e:idOf($zeile), concat($dokument, $zeile/@pfad), $gruppe)]"/>
  </xsl:function>

  <!-- Was am Inhalt eines Felds falsch ist -->
  <xsl:function name="e:inhaltsmangel" as="xs:string?">
    <xsl:param name="stelle" as="element()"/>
    <xsl:param name="zeile" as="element(e:zeile)"/>
    <xsl:param name="gruppe" as="element()"/>
    <xsl:param name="dokument" as="xs:string"/>
    <xsl:choose>
      <!-- Hat die Regel die Form geprüft, dann auch den Zeitraum. -->
      <xsl:when test="$zeile/@art = 'zeitraum'">
        <xsl:sequence select="'regel.datentypVerletzt'[not($formpruefung or e:istZeitraum(normalize-space($stelle)))]"/>
      </xsl:when>
      <xsl:when test="$zeile/@art = 'datei'">
        <xsl:sequence select="e:dateimangel($stelle, string($zeile/@dateitypen))"/>
      </xsl:when>
      <xsl:when test="$zeile/@berechnet and $stelle castable as xs:decimal">
        <xsl:sequence select="'regel.berechnungWeichtAb'[xs:decimal($stelle) != e:berechne(e:idOf($zeile), concat($dokument, $zeile/@pfad), $gruppe)]"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- Die Id eines Felds; ein Feld eines Bausteins hat an jeder Stelle dieselbe. -->
  <xsl:function name="e:idOf" as="xs:string">
    <xsl:param name="zeile" as="element(e:zeile)"/>
    <xsl:sequence select="tokenize($zeile/@pfad, '/')[last()]"/>
  </xsl:function>

  <!-- Liegt die genannte Datei bei, in einem der zulässigen Formate? -->
  <xsl:function name="e:dateimangel" as="xs:string?">
    <xsl:param name="stelle" as="element()"/>
    <xsl:param name="dateitypen" as="xs:string"/>
    <xsl:variable name="anlage" as="element(n:anlage)*" select="root($stelle)/*/n:anlagen/n:anlage[@id = normalize-space($stelle)]"/>
    <xsl:sequence select="if (empty($anlage)) then 'regel.anlageFehlt'
        else 'regel.dateitypUnzulaessig'[$dateitypen != '' and not($anlage/@typ = tokenize($dateitypen, ' '))]"/>
  </xsl:function>
</xsl:stylesheet>
