<?xml version="1.0" encoding="UTF-8"?>
<!-- Part of every rule: the Stelle in charge. -->
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

  <!--
    Die zuständige Stelle: die des Vorgangs, sonst die mit dem längsten passenden Regionalschlüssel; bei gleicher Länge
    geht eine, deren Bereich passt, vor. Ohne „bereich“ teilt die Leistung ihre Gebiete nicht weiter auf.
  -->
  <xsl:function name="e:stellenFuer" as="element(r:stelle)*">
    <xsl:param name="ars" as="xs:string"/>
    <xsl:param name="bereich" as="xs:string?"/>
    <xsl:variable name="alle" as="element(r:stelle)*" select="$konfiguration/r:konfiguration/r:stelle"/>
    <xsl:choose>
      <xsl:when test="$vorgang/r:vorgang/@stelle">
        <xsl:sequence select="$alle[@id = $vorgang/r:vorgang/@stelle]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="passende" as="element(r:zustaendigkeit)*" select="$alle/r:zustaendigkeit[starts-with($ars, @arsPraefix)]
            [empty($bereich) or empty(@von) or ($bereich ge @von and ($bereich lt @bis or starts-with($bereich, @bis)))]"/>
        <xsl:variable name="laenge" as="xs:integer?" select="max($passende/string-length(@arsPraefix))"/>
        <xsl:variable name="beste" as="element(r:zustaendigkeit)*" select="$passende[string-length(@arsPraefix) = $laenge]"/>
        <xsl:sequence select="if (exists($bereich) and $beste/@von) then $beste[@von]/.. else $beste/.."/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
