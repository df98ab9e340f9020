<?xml version="1.0" encoding="UTF-8"?>
<!-- Part of rules that ask registers: Anfragen and what their answers lead to. -->
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

  <!-- Was eine Abfrage an der aktuellen Stelle ergibt: sie wartet, entfällt, ist beantwortet oder zu stellen. -->
  <xsl:template name="abfrageziel" as="element()*">
    <xsl:param name="weg" as="element(e:zeile)"/>
    <xsl:param name="benutzt" as="element(e:zeile)"/>
    <xsl:param name="vorher" as="element(e:schritt)*"/>
    <xsl:variable name="erwartete" as="element(e:schritt)*" select="$vorher[@weg = tokenize($weg/@wartetAuf, ' ')]"/>
    <xsl:variable name="id" as="xs:string" select="concat($benutzt/@id, '.', @id)"/>
    <xsl:choose>
      <xsl:when test="$erwartete[e:ziel/@stand = ('offen', 'wartet')][not(e:ziel/@stand = 'beantwortet')]">
        <e:ziel stand="wartet"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="abfrage" as="element(e:abfrage)">
          <xsl:apply-templates select="$benutzt" mode="abfrage">
            <xsl:with-param name="vorher" select="$vorher" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:variable>
        <xsl:variable name="antwort" as="element(r:antwort)?" select="$antworten/r:antworten/r:antwort[@anfrage = $id][1]"/>
        <xsl:choose>
          <xsl:when test="empty($abfrage/g:suchmerkmal) or $abfrage/g:suchmerkmal = ''">
            <xsl:sequence select="e:befund('regel.abfrageEntfaellt', $benutzt/@id, $benutzt/@name)"/>
          </xsl:when>
          <xsl:when test="exists($antwort)">
            <e:ziel stand="beantwortet">
              <xsl:sequence select="e:anschluss($weg, $benutzt, .)"/>
            </e:ziel>
            <xsl:sequence select="e:registerbefund($antwort, $abfrage, $benutzt)"/>
            <r:merkmal name="register.{$benutzt/@kuerzel}">
              <xsl:value-of select="$antwort/(r:inhalt/g:quittung/@treffer | r:fehler/@art)"/>
            </r:merkmal>
          </xsl:when>
          <xsl:otherwise>
            <e:ziel stand="offen">
              <xsl:sequence select="$abfrage/@frist, e:anschluss($weg, $benutzt, .)"/>
              <g:auftrag>
                <g:register>
                  <xsl:value-of select="$abfrage/@register"/>
                </g:register>
                <xsl:sequence select="$abfrage/g:suchmerkmal"/>
              </g:auftrag>
            </e:ziel>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Der Befund zu einer Antwort; ein einziger Treffer braucht keinen. -->
  <xsl:function name="e:registerbefund" as="element(r:befund)?">
    <xsl:param name="antwort" as="element(r:antwort)"/>
    <xsl:param name="abfrage" as="element(e:abfrage)"/>
    <xsl:param name="weg" as="element(e:zeile)"/>
    <xsl:choose>
      <xsl:when test="$antwort/r:fehler">
        <xsl:sequence select="e:befundMitOrt('regel.registerOhneAntwort', $abfrage/@ohneAntwort, $weg/@id, '', $weg/@name, '', '')"/>
      </xsl:when>
      <xsl:when test="$antwort/r:inhalt/g:quittung/@treffer = 'keiner'">
        <xsl:sequence select="e:befundMitOrt('regel.registerOhneTreffer', $abfrage/@ohneTreffer, $weg/@id, '', $weg/@name, '', '')"/>
      </xsl:when>
      <xsl:when test="$antwort/r:inhalt/g:quittung/@treffer = 'mehrere'">
        <xsl:sequence select="e:befund('regel.registerMehrdeutig', $weg/@id, $weg/@name)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- Ein Suchmerkmal aus der Nachricht; ohne Wert wird ohne es gesucht. -->
  <xsl:function name="e:suchmerkmal" as="element(g:suchmerkmal)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="wert" as="xs:string"/>
    <xsl:if test="$wert != ''">
      <g:suchmerkmal name="{$name}">
        <xsl:value-of select="$wert"/>
      </g:suchmerkmal>
    </xsl:if>
  </xsl:function>

  <!-- Ein Suchmerkmal aus einer früheren Antwort; es bleibt leer, wenn die Auskunft fehlt, dann entfällt die Abfrage. -->
  <xsl:function name="e:uebernommen" as="element(g:suchmerkmal)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="weg" as="xs:string"/>
    <xsl:param name="merkmal" as="xs:string"/>
    <xsl:param name="vorher" as="element(e:schritt)*"/>
    <xsl:variable name="anfragen" as="attribute()*" select="$vorher/e:ziel[(@zustellweg, @ersatzFuer) = $weg]/@id"/>
    <xsl:variable name="auskuenfte" as="element(g:merkmal)*" select="$antworten/r:antworten/r:antwort[@anfrage = $anfragen]/r:inhalt/g:quittung/g:merkmal[@name = $merkmal]"/>
    <g:suchmerkmal name="{$name}">
      <xsl:value-of select="normalize-space($auskuenfte[normalize-space(.)][1])"/>
    </g:suchmerkmal>
  </xsl:function>

  <xsl:template match="e:ziel" mode="anfrage" as="element(r:anfrage)">
    <r:anfrage>
      <xsl:copy-of select="@id, @zustellweg, @stelle, @installation, @schnittstelle, @dienst, @frist, g:auftrag"/>
    </r:anfrage>
  </xsl:template>
</xsl:stylesheet>
