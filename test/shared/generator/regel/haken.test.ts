import { beforeAll, describe, expect, it } from 'vitest'
import { parseBaum } from '../../../../electron/host/prozessor/xmlbaum.ts'
import { checkEigenenTeil } from '../../../../electron/host/regelwerk/eigenerTeil.ts'
import { generateKonfiguration } from '../../../../shared/generator/konfiguration.ts'
import { generateIntegrationsregel } from '../../../../shared/generator/regel/generateIntegrationsregel.ts'
import type { XmlElement } from '../../../../shared/modell/nachrichtXml.ts'
import { gemeinsameEngine, gemeinsamerUebersetzer } from '../../../setup/xslt.ts'
import { org } from '../beispielbausteine.ts'
import { ANTRAG, createAntworten, createKontext, createVorgang } from '../beispielnachricht.ts'
import { createBeispielprojekt, LEISTUNG } from '../beispielprojekt.ts'
import { listBefunde, named } from './regelbeispiel.ts'

const EIGENE = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:fachwerk:leistung:haltverbot:1"
    xmlns:r="urn:fachwerk:regel:1" xmlns:m="urn:fachwerk:dienst:mitteilung:1" xmlns:haken="urn:fachwerk:haken:1"
    xmlns:eigen="urn:musterstadt:1" exclude-result-prefixes="#all">
  <xsl:import href="erzeugt.xsl"/>
  <xsl:template match="f:antragUmzug[f:antrag/f:zone/f:strasse = 'Lindenweg']" mode="haken:pruefung">
    <r:befund code="eigen.lindenweg" schwere="hinweis"><r:satz>Im Lindenweg wird gebaut</r:satz><r:abhilfe>Anrufen.</r:abhilfe></r:befund>
  </xsl:template>
  <xsl:template match="m:betreff" mode="haken:zustellauftrag"><m:betreff>EILT: <xsl:value-of select="."/></m:betreff></xsl:template>
  <xsl:template match="r:zustellauftrag[@zustellweg = 'zus-bestaetigu']" mode="haken:zustellauftrag"/>
  <xsl:template match="r:zustellauftrag[@dienst = 'ablage']" mode="haken:zustellauftrag">
    <xsl:next-match/>
  </xsl:template>
  <xsl:template match="f:antragUmzug" mode="haken:merkmale"><xsl:call-template name="eigen:merkmal"/></xsl:template>
  <xsl:template name="eigen:merkmal"><r:merkmal name="eigen.zonen"><xsl:value-of select="count(f:antrag/f:zone)"/></r:merkmal></xsl:template>
</xsl:stylesheet>`

let ergebnis: XmlElement

beforeAll(async () => {
  const projekt = createBeispielprojekt()
  const erzeugt = generateIntegrationsregel(projekt, LEISTUNG, 1)
  const kompilat = await gemeinsamerUebersetzer.compile({
    hauptmodul: 'eigene.xsl',
    module: { 'eigene.xsl': EIGENE, 'erzeugt.xsl': erzeugt },
  })
  const konfiguration = generateKonfiguration(projekt, org('musterstadt'), LEISTUNG, 1)
  if (!kompilat.ok || !konfiguration.ok) throw new Error('Die Regel lässt sich nicht übersetzen')
  await gemeinsameEngine.load(kompilat.wert)
  const [lauf] = await gemeinsameEngine.transform({
    stylesheet: kompilat.wert.hash,
    quellen: [ANTRAG],
    parameter: {
      konfiguration: { xml: konfiguration.wert },
      vorgang: { xml: createVorgang() },
      antworten: { xml: createAntworten() },
      kontext: { xml: createKontext(true) },
    },
  })
  const baum = lauf?.ok ? parseBaum(lauf.wert.xml) : lauf
  if (!baum?.ok) throw new Error(JSON.stringify(baum))
  ergebnis = baum.wert
}, 120_000)

describe('Haken einer eigenen Regel', () => {
  it('sind, was eine eigene Regel benutzen darf', () => {
    expect(checkEigenenTeil(EIGENE, 'eigene.xsl')).toEqual([])
  })

  it('fügen Befunde hinzu', () => {
    expect(listBefunde(ergebnis)).toContain('eigen.lindenweg (hinweis)')
  })

  it('ändern Zustellaufträge und lassen welche weg', () => {
    const auftraege = named(ergebnis, 'zustellauftrag')
    expect(auftraege.map(({ attribute }) => attribute.zustellweg)).toEqual(['zus-fachmail00'])
    expect(auftraege[0]?.kinder[0]?.kinder.find(({ name }) => name === 'betreff')?.text).toMatch(/^EILT: Haltverbot/)
  })

  it('lassen alles andere, wie es auf dieser Stufe ist', () => {
    expect(listBefunde(ergebnis)).toEqual([
      'regel.spaetereStufe (hinweis) @ Steuerliche Identifikationsnummer',
      'eigen.lindenweg (hinweis)',
    ])
  })

  it('merken sich mehr', () => {
    expect(named(ergebnis, 'merkmal').at(-1)).toMatchObject({ attribute: { name: 'eigen.zonen' }, text: '1' })
  })
})
