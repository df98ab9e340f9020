<?xml version="1.0" encoding="UTF-8"?>
<!-- Part of rules with fees: the order that lets somebody pay online. -->
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

  <!-- Zahlung: wer der Kasse wofür wie viel zahlt -->
  <xsl:template match="e:ziel[@dienst = 'zahlung']" mode="dienst" as="element(z:auftrag)">
    <xsl:param name="stelle" as="element(r:stelle)" tunnel="yes"/>
    <xsl:param name="merkmale" as="element(r:merkmal)*" tunnel="yes"/>
    <xsl:variable name="sendung" as="element(e:sendung)">
      <xsl:apply-templates select="." mode="sendung"/>
    </xsl:variable>
    <xsl:variable name="zahlung" as="element(e:zahlung)">
      <xsl:apply-templates select="." mode="zahlung"/>
    </xsl:variable>
    <xsl:variable name="rolle" as="xs:string" select="$zahlung/@rollenkuerzel"/>
    <xsl:variable name="angaben" as="element(r:merkmal)*" select="$merkmale[. != '']"/>
    <z:auftrag leistung="{$zahlung/@leistung}" vorgangId="{$vorgang/r:vorgang/@id}">
      <z:kasse kennung="{@leserKennung}" name="{@leserName}"/>
      <z:stelle kennung="{$stelle/@kennung}" name="{$stelle/@name}"/>
      <z:zahlungspflichtig kennung="{($angaben[@name = concat($rolle, '.postfach')], $angaben[@name = concat($rolle, '.mail')], $rolle)[1]}"
                           name="{($angaben[@name = concat($rolle, '.name')], $zahlung/@rollenname)[1]}"/>
      <z:betrag waehrung="EUR">
        <xsl:value-of select="$zahlung/@betrag"/>
      </z:betrag>
      <z:verwendungszweck>
        <xsl:value-of select="$sendung/@betreff"/>
      </z:verwendungszweck>
    </z:auftrag>
  </xsl:template>
</xsl:stylesheet>
