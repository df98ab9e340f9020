import { beforeAll, describe, expect, it } from 'vitest'
import { parseBaum } from '../../../../electron/host/prozessor/xmlbaum.ts'
import { checkEigenenTeil } from '../../../../electron/host/regelwerk/eigenerTeil.ts'
import { generateKonfiguration } from '../../../../shared/generator/konfiguration.ts'
import { generateIntegrationsregel } from '../../../../shared/generator/regel/generateIntegrationsregel.ts'
import { createLivestruktur } from '../../../../shared/generator/regel/live/struktur.ts'
import { createStrukturmodell } from '../../../../shared/generator/regel/live/strukturmodell.ts'
import { zerlegeRegel } from '../../../../shared/generator/regel/live/zerlegung.ts'
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

interface Regelform {
  erzeugt: string
  tabellen?: string
}

const projekt = createBeispielprojekt()

/** Both ways in which a rule runs (at stage 1). */
const FORMEN: Readonly<Record<string, () => Regelform>> = {
  'die Struktur mit ihren Inhalten': () => {
    const struktur = createLivestruktur(zerlegeRegel(createStrukturmodell(projekt), LEISTUNG, 4))
    return { erzeugt: struktur.text, tabellen: struktur.writeInhalte(zerlegeRegel(projekt, LEISTUNG, 1)) }
  },
  'die ausgelieferte Regel': () => ({ erzeugt: generateIntegrationsregel(projekt, LEISTUNG, 1) }),
}
/** That the delivered text runs with an own part shows that of the sample (`testfaelle.test.ts`); with all Haken only the long run compiles it. */
const AUSWAHL = Object.keys(FORMEN).slice(0, process.env.FACHWERK_LAEUFE === undefined ? 1 : undefined)

async function run({ erzeugt, tabellen }: Regelform): Promise<XmlElement> {
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
      ...(tabellen === undefined ? {} : { tabellen: { xml: tabellen } }),
    },
  })
  const baum = lauf?.ok ? parseBaum(lauf.wert.xml) : lauf
  if (!baum?.ok) throw new Error(JSON.stringify(baum))
  return baum.wert
}

it('Haken sind, was eine eigene Regel benutzen darf', () => {
  expect(checkEigenenTeil(EIGENE, 'eigene.xsl')).toEqual([])
})

describe.each(AUSWAHL)('Haken einer eigenen Regel, die %s einbindet,', (form) => {
  let ergebnis: XmlElement

  beforeAll(async () => {
    const create = FORMEN[form]
    if (create === undefined) throw new Error(`Keine Form ${form}`)
    ergebnis = await run(create())
  }, 120_000)

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
