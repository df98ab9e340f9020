<?xml version="1.0" encoding="UTF-8"?>
<!-- Part of every rule: from the Zustellwege of a Nachrichtentyp to targets, Anfragen and Befunde. -->
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

  <!-- Ein e:schritt je Zustellweg; gerechnet in der Reihenfolge der Tabelle, geordnet in der des Fachmodells -->
  <xsl:template name="zustellwege" as="element(e:schritt)*">
    <xsl:param name="wege" as="element(e:zeile)*"/>
    <xsl:variable name="schritte" as="element(e:schritt)*">
      <xsl:iterate select="$wege[@nummer]">
        <xsl:param name="vorher" as="element(e:schritt)*" select="()"/>
        <xsl:on-completion select="$vorher"/>
        <xsl:variable name="schritt" as="element(e:schritt)">
          <xsl:call-template name="zustellweg">
            <xsl:with-param name="ersatz" select="for $id in tokenize(@ersatz, ' ') return $wege[@id = $id]"/>
            <xsl:with-param name="vorher" select="$vorher"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:next-iteration>
          <xsl:with-param name="vorher" select="$vorher, $schritt"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:perform-sort select="$schritte">
      <xsl:sort select="number(@nummer)" data-type="number"/>
    </xsl:perform-sort>
  </xsl:template>

  <!-- Die Ziele eines Zustellwegs: je Stelle der Weg selbst oder der erste Ersatz, für den sie ein System hat -->
  <xsl:template name="zustellweg" as="element(e:schritt)">
    <xsl:param name="ersatz" as="element(e:zeile)*"/>
    <xsl:param name="vorher" as="element(e:schritt)*"/>
    <xsl:param name="nachricht" as="element()" tunnel="yes"/>
    <xsl:variable name="weg" as="element(e:zeile)" select="."/>
    <e:schritt nummer="{@nummer}" weg="{@id}">
      <xsl:if test="empty(@bedingt) or e:gilt(@id, $nachricht)">
        <xsl:variable name="stellen" as="element(r:stelle)*">
          <xsl:call-template name="zielstellen"/>
        </xsl:variable>
        <xsl:if test="empty($stellen)">
          <xsl:sequence select="e:befund('regel.rolleOhneStelle', @rolle, @rollenname)"/>
          <xsl:sequence select="e:befund('regel.zustellungNichtMoeglich', @id, @name)[$weg/@pflicht]"/>
        </xsl:if>
        <xsl:variable name="ergebnis" as="element()*">
          <xsl:for-each select="$stellen">
            <xsl:call-template name="ziel">
              <xsl:with-param name="weg" select="$weg"/>
              <xsl:with-param name="kette" select="$weg, $ersatz"/>
              <xsl:with-param name="vorher" select="$vorher"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:variable>
        <!-- Bei mehreren Stellen: erst was nicht geht, dann einmal, dass eine Abfrage entfällt, dann alles Übrige -->
        <xsl:sequence select="$ergebnis[starts-with(@code, 'regel.zustellung')]"/>
        <xsl:sequence select="$ergebnis[@code = 'regel.abfrageEntfaellt'][1]"/>
        <xsl:sequence select="$ergebnis[not(@code = 'regel.abfrageEntfaellt' or starts-with(@code, 'regel.zustellung'))]"/>
      </xsl:if>
    </e:schritt>
  </xsl:template>

  <!-- Die Stellen, deren Systeme eine Rolle bedienen; den Beteiligten der Nachricht bedient die zuständige Stelle. -->
  <xsl:template name="zielstellen" as="element(r:stelle)*">
    <xsl:param name="nachricht" as="element()" tunnel="yes"/>
    <xsl:param name="stelle" as="element(r:stelle)" tunnel="yes"/>
    <xsl:variable name="alle" as="element(r:stelle)*" select="$konfiguration/r:konfiguration/r:stelle"/>
    <xsl:choose>
      <xsl:when test="@bindung = 'konfiguration'">
        <xsl:sequence select="$alle[r:rolle/@id = current()/@rolle]"/>
      </xsl:when>
      <xsl:when test="@bindung = 'auswahl'">
        <xsl:sequence select="$alle[@kennung = $nachricht/n:nachrichtenkopf/n:leser/normalize-space(n:kennung)][1]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$stelle"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Das Ziel an der aktuellen Stelle; „kette“ ist der Weg mit seinem Ersatz. -->
  <xsl:template name="ziel" as="element()*">
    <xsl:param name="weg" as="element(e:zeile)"/>
    <xsl:param name="kette" as="element(e:zeile)*"/>
    <xsl:param name="vorher" as="element(e:schritt)*"/>
    <xsl:param name="merkmale" as="element(r:merkmal)*" tunnel="yes"/>
    <xsl:variable name="stelle" as="element(r:stelle)" select="."/>
    <xsl:variable name="angaben" as="element(r:merkmal)*" select="$merkmale[$weg/@bindung = 'nachricht' and starts-with(@name, concat($weg/@rollenkuerzel, '.'))]"/>
    <xsl:variable name="benutzt" as="element(e:zeile)?" select="$kette[exists(e:annahme(., $stelle))][e:istErreichbar(., $weg, $angaben)][1]"/>
    <xsl:choose>
      <xsl:when test="empty($benutzt)">
        <xsl:variable name="code" as="xs:string" select="if ($weg/@pflicht) then 'regel.zustellungNichtMoeglich' else 'regel.zustellungEntfaellt'"/>
        <xsl:sequence select="e:befund($code, $weg/@id, $weg/@name)"/>
      </xsl:when>
      <xsl:when test="$benutzt/@dienst = 'registerabfrage'">
        <xsl:call-template name="abfrageziel">
          <xsl:with-param name="weg" select="$weg"/>
          <xsl:with-param name="benutzt" select="$benutzt"/>
          <xsl:with-param name="vorher" select="$vorher"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$weg/@bindung = 'nachricht'">
        <xsl:variable name="postfach" as="xs:string?" select="$angaben[ends-with(@name, '.postfach')][1]"/>
        <xsl:variable name="mail" as="xs:string?" select="$angaben[ends-with(@name, '.mail')][1]"/>
        <e:ziel nachrichtentyp="{$benutzt/@nachrichtentyp}"
                rolle="{$weg/@rolle}"
                leserKennung="{($postfach, $mail, $weg/@rollenkuerzel)[1]}"
                leserName="{($angaben[ends-with(@name, '.name')], $weg/@rollenname)[1]}"
                mail="{$mail}"
                pflicht="{exists($weg/@pflicht)}">
          <xsl:sequence select="$weg/@nach, e:anschluss($weg, $benutzt, .)"/>
        </e:ziel>
      </xsl:when>
      <xsl:otherwise>
        <e:ziel nachrichtentyp="{$benutzt/@nachrichtentyp}"
                rolle="{$weg/@rolle}"
                leserKennung="{@kennung}"
                leserName="{@name}"
                mail="{@mail}"
                pflicht="{exists($weg/@pflicht)}">
          <xsl:sequence select="$weg/@nach, e:anschluss($weg, $benutzt, .)"/>
        </e:ziel>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Was eine Stelle für einen Weg hat: ein System, das seinen Dienst leistet oder, ohne Dienst, seine Nachricht annimmt -->
  <xsl:function name="e:annahme" as="element(r:annahme)?">
    <xsl:param name="weg" as="element(e:zeile)"/>
    <xsl:param name="stelle" as="element(r:stelle)"/>
    <xsl:variable name="annahmen" as="element(r:annahme)*" select="$stelle/r:installation[@komponententyp = $weg/@komponententyp]/r:annahme"/>
    <xsl:sequence select="$annahmen[if ($weg/@dienst) then @dienst = $weg/@dienst else @nachrichtentyp = $weg/@nachrichtentyp][1]"/>
  </xsl:function>

  <!-- Ein Beteiligter der Nachricht ist nur über das zu erreichen, was er angegeben hat. -->
  <xsl:function name="e:istErreichbar" as="xs:boolean">
    <xsl:param name="benutzt" as="element(e:zeile)"/>
    <xsl:param name="weg" as="element(e:zeile)"/>
    <xsl:param name="angaben" as="element(r:merkmal)*"/>
    <xsl:choose>
      <xsl:when test="$weg/@bindung = 'nachricht' and $benutzt/@dienst = 'postfach'">
        <xsl:sequence select="exists($angaben[ends-with(@name, '.postfach')])"/>
      </xsl:when>
      <xsl:when test="$weg/@bindung = 'nachricht' and $benutzt/@dienst = 'mitteilung'">
        <xsl:sequence select="exists($angaben[ends-with(@name, '.mail')])"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="true()"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Kennzeichen eines Ziels und das System, an das es geht -->
  <xsl:function name="e:anschluss" as="attribute()*">
    <xsl:param name="weg" as="element(e:zeile)"/>
    <xsl:param name="benutzt" as="element(e:zeile)"/>
    <xsl:param name="stelle" as="element(r:stelle)"/>
    <xsl:variable name="annahme" as="element(r:annahme)" select="e:annahme($benutzt, $stelle)"/>
    <xsl:attribute name="id" select="concat($benutzt/@id, '.', $stelle/@id)"/>
    <xsl:attribute name="zustellweg" select="$benutzt/@id"/>
    <xsl:attribute name="stelle" select="$stelle/@id"/>
    <xsl:attribute name="installation" select="$annahme/../@id"/>
    <xsl:attribute name="schnittstelle" select="$annahme/@schnittstelle"/>
    <xsl:attribute name="vertraulich" select="$annahme/../@vertraulich = ('true', '1')"/>
    <xsl:sequence select="$benutzt/@dienst"/>
    <xsl:if test="$benutzt/@id != $weg/@id">
      <xsl:attribute name="ersatzFuer" select="$weg/@id"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
