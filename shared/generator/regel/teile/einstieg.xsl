<?xml version="1.0" encoding="UTF-8"?>
<!-- Part of every rule: parameters, and the course of a message from its checks to its orders. -->
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

  <!-- Stellen der Organisation mit Zuständigkeiten, Rollen und Systemen (konfiguration.xsd) -->
  <xsl:param name="konfiguration" as="document-node()" required="yes"/>
  <!-- der Vorgang, wie er vor dieser Nachricht bekannt ist (vorgang.xsd) -->
  <xsl:param name="vorgang" as="document-node()" required="yes"/>
  <!-- Antworten auf die Anfragen früherer Runden (antworten.xsd) -->
  <xsl:param name="antworten" as="document-node()" required="yes"/>
  <!-- Eingangszeit, Transaktion, Runde (kontext.xsd) -->
  <xsl:param name="kontext" as="document-node()" required="yes"/>

  <!-- Hat keine XSD die Form der Nachricht geprüft, prüft sie die Regel. -->
  <xsl:variable name="formpruefung" as="xs:boolean" select="not($kontext/r:kontext/@schemageprueft = ('true', '1'))"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- weitere Befunde (code „eigen.…“), angewandt auf die Wurzel der Nachricht -->
  <xsl:mode name="haken:pruefung" on-no-match="deep-skip"/>
  <!-- jeden fertigen Zustellauftrag ändern oder weglassen, angewandt auf r:zustellauftrag -->
  <xsl:mode name="haken:zustellauftrag" on-no-match="shallow-copy"/>
  <!-- weitere Merkmale des Vorgangs, angewandt auf die Wurzel der Nachricht -->
  <xsl:mode name="haken:merkmale" on-no-match="deep-skip"/>

  <xsl:template match="/" as="element(r:ergebnis)">
    <xsl:apply-templates select="*" mode="nachricht"/>
  </xsl:template>

  <xsl:template match="*" mode="nachricht" as="element(r:ergebnis)" priority="-1">
    <xsl:message terminate="yes" select="concat('Diese Regel behandelt keine Nachricht „', local-name(), '“.')"/>
  </xsl:template>

  <!-- Von der Prüfung bis zur Zustellung; angewandt auf die Wurzel der Nachricht -->
  <xsl:template name="verarbeitung" as="element(r:ergebnis)">
    <xsl:param name="typ" as="element(e:zeile)"/>
    <xsl:param name="wege" as="element(e:zeile)*"/>
    <xsl:variable name="stellen" as="element(r:stelle)*" select="e:zustaendigeStellen(.)"/>
    <xsl:variable name="befunde" as="element(r:befund)*">
      <xsl:if test="$formpruefung">
        <xsl:apply-templates select="." mode="formpruefung"/>
      </xsl:if>
      <xsl:apply-templates select="." mode="pruefung"/>
      <xsl:apply-templates select="." mode="haken:pruefung"/>
      <xsl:if test="$typ/@beantwortet and not($vorgang/r:vorgang/r:erwartet/@nachrichtentyp = $typ/@beantwortet)">
        <xsl:sequence select="e:befund('regel.keineOffeneAnfrage', $typ/@id, $typ/@name)"/>
      </xsl:if>
      <xsl:if test="count($stellen) ne 1">
        <xsl:sequence select="e:befund(concat('regel.zustaendigkeit', if ($stellen) then 'Mehrdeutig' else 'Keine'), $leistung, '')"/>
      </xsl:if>
    </xsl:variable>
    <r:ergebnis leistung="{$leistung}" stufe="{$stufe}" nachrichtentyp="{$typ/@id}">
      <xsl:if test="count($stellen) eq 1">
        <xsl:attribute name="stelle" select="$stellen/@id"/>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$befunde/@schwere = 'fehler'">
          <xsl:sequence select="$befunde"/>
          <r:rueckweisung/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="merkmale" as="element(r:merkmal)*">
            <xsl:choose>
              <xsl:when test="$typ/@eroeffnet">
                <xsl:call-template name="eroeffnung">
                  <xsl:with-param name="nachricht" select="." tunnel="yes"/>
                  <xsl:with-param name="stelle" select="$stellen" tunnel="yes"/>
                </xsl:call-template>
              </xsl:when>
              <xsl:otherwise>
                <xsl:sequence select="$vorgang/r:vorgang/r:merkmal"/>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:variable>
          <xsl:call-template name="zustellung">
            <xsl:with-param name="typ" select="$typ"/>
            <xsl:with-param name="wege" select="$wege"/>
            <xsl:with-param name="befunde" select="$befunde"/>
            <xsl:with-param name="nachricht" select="." tunnel="yes"/>
            <xsl:with-param name="stelle" select="$stellen" tunnel="yes"/>
            <xsl:with-param name="merkmale" select="$merkmale" tunnel="yes"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </r:ergebnis>
  </xsl:template>

  <!-- Zustellwege in ihrer Reihenfolge; dann Rückweisung, offene Anfragen oder Zustellaufträge -->
  <xsl:template name="zustellung" as="element()*">
    <xsl:param name="typ" as="element(e:zeile)"/>
    <xsl:param name="wege" as="element(e:zeile)*"/>
    <xsl:param name="befunde" as="element(r:befund)*"/>
    <xsl:param name="merkmale" as="element(r:merkmal)*" tunnel="yes"/>
    <xsl:variable name="schritte" as="element(e:schritt)*">
      <xsl:call-template name="zustellwege">
        <xsl:with-param name="wege" select="$wege"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="$befunde, $schritte ! r:befund"/>
    <xsl:choose>
      <xsl:when test="$schritte/r:befund/@schwere = 'fehler'">
        <r:rueckweisung/>
      </xsl:when>
      <xsl:when test="$schritte/e:ziel/@stand = 'offen'">
        <xsl:apply-templates select="$schritte ! e:ziel[@stand = 'offen']" mode="anfrage"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="ziele" as="element(e:ziel)*" select="$schritte ! e:ziel[empty(@stand)]"/>
        <xsl:variable name="auftraege" as="element(r:zustellauftrag)*">
          <!-- Ein Ersatz kann schon für sich ein Ziel sein; dann gilt das erste. -->
          <xsl:for-each-group select="$ziele" group-by="@id">
            <xsl:apply-templates select="." mode="zustellauftrag">
              <xsl:with-param name="ziele" select="$ziele" tunnel="yes"/>
              <xsl:with-param name="register" select="$schritte ! r:merkmal" tunnel="yes"/>
            </xsl:apply-templates>
          </xsl:for-each-group>
        </xsl:variable>
        <xsl:apply-templates select="$auftraege" mode="haken:zustellauftrag"/>
        <xsl:if test="$typ/@zustand">
          <r:zustand>
            <xsl:value-of select="$typ/@zustand"/>
          </r:zustand>
        </xsl:if>
        <xsl:if test="$typ/@eroeffnet">
          <xsl:sequence select="$merkmale"/>
        </xsl:if>
        <xsl:sequence select="$schritte ! r:merkmal"/>
        <xsl:apply-templates select="." mode="haken:merkmale"/>
        <xsl:if test="$typ/@erwartetAntwort">
          <r:erwartet/>
        </xsl:if>
        <xsl:if test="$typ/@beantwortet">
          <r:beantwortet nachrichtentyp="{$typ/@beantwortet}"/>
        </xsl:if>
        <xsl:for-each select="$fristen[@nachrichtentyp = $typ/@id]">
          <r:frist>
            <xsl:copy-of select="@id, @teilleistung, @beginn, @dauerWerktage, @wirkung"/>
          </r:frist>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
