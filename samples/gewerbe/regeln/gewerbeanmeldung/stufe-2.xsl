<?xml version="1.0" encoding="UTF-8"?>
<!--
  Eigener Teil der Regel für Stufe 2: weist das Gewerbeamt auf Anzeigen hin, deren Beginn auffällig weit vom Eingang
  entfernt liegt. Abgewiesen wird deswegen nichts.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:fachwerk:leistung:gewerbeanmeldung:1"
                xmlns:r="urn:fachwerk:regel:1"
                xmlns:haken="urn:fachwerk:haken:1"
                xmlns:eigen="urn:nachbarstadt:gewerbeamt:1"
                exclude-result-prefixes="#all">

  <xsl:import href="erzeugt.xsl"/>

  <!-- Ohne XSD kann im Feld auch etwas anderes stehen als ein Datum; das meldet die erzeugte Prüfung. -->
  <xsl:template match="f:anzeigePersonEinreichen | f:anzeigeUnternehmenEinreichen" mode="haken:pruefung">
    <xsl:variable name="beginn" as="xs:string" select="normalize-space(f:betrieb[1]/f:beginn[1])"/>
    <xsl:if test="$beginn castable as xs:date">
      <xsl:call-template name="eigen:beginn">
        <xsl:with-param name="abstand"
                        select="xs:date($beginn) - xs:date($kontext/r:kontext/@eingangsdatum)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="eigen:beginn" as="element(r:befund)?">
    <xsl:param name="abstand" as="xs:dayTimeDuration"/>
    <xsl:choose>
      <xsl:when test="$abstand lt xs:dayTimeDuration('-P28D')">
        <r:befund code="eigen.anzeigeVerspaetet" schwere="hinweis" element="fel-iqtem28qeh" feld="fel-iqtem28qeh"
                  angabe="Beginn der angemeldeten Tätigkeit" rechtsgrundlage="§ 146 Absatz 2 Nummer 2 GewO">
          <r:satz>Der Betrieb begann mehr als vier Wochen vor der Anzeige</r:satz>
          <r:abhilfe>Das Gewerbeamt prüft, ob es die verspätete Anzeige als Ordnungswidrigkeit verfolgt.</r:abhilfe>
        </r:befund>
      </xsl:when>
      <xsl:when test="$abstand gt xs:dayTimeDuration('P180D')">
        <r:befund code="eigen.beginnWeitVoraus" schwere="hinweis" element="fel-iqtem28qeh" feld="fel-iqtem28qeh"
                  angabe="Beginn der angemeldeten Tätigkeit" rechtsgrundlage="§ 14 Absatz 1 GewO">
          <r:satz>Der Betrieb soll erst in mehr als sechs Monaten beginnen</r:satz>
          <r:abhilfe>Das Gewerbeamt fragt kurz vor dem Beginn nach, ob der Betrieb aufgenommen wird.</r:abhilfe>
        </r:befund>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
