<?xml version="1.0" encoding="UTF-8"?>
<!-- Part of every rule: reads the tables in which a rule keeps what it knows of the model. -->
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

  <!-- Eine Tabelle: die erste Zeile benennt die Spalten, der Einzug zeigt, was worin liegt; leere Zellen entfallen.
       namespace="" erspart je Zelle die Suche nach einem Präfix: ein Drittel der Zeit der Regel. -->
  <xsl:template name="tabelle" as="element(e:zeile)*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="zeilen" as="xs:string*" select="tokenize($text, '\n')[contains(., '│')]"/>
    <xsl:call-template name="zeilen">
      <xsl:with-param name="spalten" select="e:zellen($zeilen[1])"/>
      <xsl:with-param name="zeilen" select="tail($zeilen)"/>
      <xsl:with-param name="einzug" select="''"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="zeilen" as="element(e:zeile)*">
    <xsl:param name="spalten" as="xs:string*"/>
    <xsl:param name="zeilen" as="xs:string*"/>
    <xsl:param name="einzug" as="xs:string"/>
    <xsl:for-each-group select="$zeilen" group-starting-with=".[not(starts-with(., concat($einzug, ' ')))]">
      <e:zeile>
        <xsl:for-each select="e:zellen(.)">
          <xsl:variable name="stelle" as="xs:integer" select="position()"/>
          <xsl:if test=". != ''">
            <xsl:attribute name="{$spalten[$stelle]}" namespace="" select="."/>
          </xsl:if>
        </xsl:for-each>
        <xsl:if test="count(current-group()) gt 1">
          <xsl:call-template name="zeilen">
            <xsl:with-param name="spalten" select="$spalten"/>
            <xsl:with-param name="zeilen" select="tail(current-group())"/>
            <xsl:with-param name="einzug" select="concat($einzug, '  ')"/>
          </xsl:call-template>
        </xsl:if>
      </e:zeile>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Zellen einer Zeile; ein Strich und ein Leerzeichen am Rand stehen in ihnen als U+E000 und U+E001. -->
  <xsl:function name="e:zellen" as="xs:string*">
    <xsl:param name="zeile" as="xs:string"/>
    <xsl:variable name="zellen" as="xs:string*" select="tokenize(replace($zeile, '^ +| +$', ''), ' *│ *')"/>
    <xsl:sequence select="if (translate($zeile, '&#xE000;&#xE001;', '') = $zeile) then $zellen
        else for $zelle in $zellen return translate($zelle, '&#xE000;&#xE001;', '│ ')"/>
  </xsl:function>
</xsl:stylesheet>
