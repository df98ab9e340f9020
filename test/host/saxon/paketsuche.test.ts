import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { shortenPaketsuche } from '../../../electron/host/saxon/kind/paketsuche.ts'
import type { SaxonJS } from '../../../electron/host/saxon/kind/saxon.ts'
import { serializeKnoten } from '../../../electron/host/saxon/kind/serialisierer.ts'
import { gemeinsamerUebersetzer } from '../../setup/xslt.ts'

const saxon: SaxonJS = createRequire(import.meta.url)('saxon-js')

/** Everything that is kept beside the templates: global variables, parameters, keys, functions, modes, imports. */
const ERZEUGT = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:e" exclude-result-prefixes="#all">
  <xsl:param name="zusatz" as="xs:string" select="'ohne'"/>
  <xsl:variable name="anzahl" as="xs:integer" select="count(//a)"/>
  <xsl:key name="nach" match="a" use="@id"/>
  <xsl:mode name="m" on-no-match="shallow-skip"/>
  <xsl:function name="e:doppelt" as="xs:integer"><xsl:param name="n" as="xs:integer"/>
    <xsl:sequence select="2 * $n"/></xsl:function>
  <xsl:template match="/"><r anzahl="{e:doppelt($anzahl)}" zusatz="{$zusatz}"><xsl:value-of select="key('nach', 'x')"/>
    <xsl:apply-templates mode="m"/></r></xsl:template>
  <xsl:template match="a" mode="m"><b><xsl:value-of select="."/></b></xsl:template>
</xsl:stylesheet>`
const EIGEN = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="erzeugt.xsl"/>
  <xsl:template match="a[@id]" mode="m"><c><xsl:next-match/></c></xsl:template>
</xsl:stylesheet>`

describe('Suche nach Paketen in einem Kompilat', () => {
  it('ist nach dem ersten Lauf kürzer und ändert kein Ergebnis', async () => {
    const kompilat = await gemeinsamerUebersetzer.compile({
      hauptmodul: 'eigen.xsl',
      module: { 'eigen.xsl': EIGEN, 'erzeugt.xsl': ERZEUGT },
    })
    if (!kompilat.ok) throw new Error(kompilat.befunde.map(({ einzelheiten }) => einzelheiten).join())
    const sef = JSON.parse(kompilat.wert.sef)
    const run = (text: string, zusatz: string): string => {
      const sourceNode = saxon.XPath.evaluate('parse-xml($text)', null, { params: { text } })
      const options = { stylesheetInternal: sef, sourceNode, stylesheetParams: { zusatz }, destination: 'document' }
      const ergebnis = saxon.transform(options, 'sync').principalResult
      return ergebnis === null ? '' : serializeKnoten(ergebnis, 10_000, 100)
    }
    const nachrichten = ['<w><a id="x">1</a><a>2</a></w>', '<w/>', '<w><a id="x">3</a></w>']
    const vorher = nachrichten.map((text) => run(text, 'mit'))
    expect(vorher[0]).toContain('anzahl="4" zusatz="mit"')
    expect(vorher[0]).toContain('<c><b>1</b></c><b>2</b>')

    shortenPaketsuche(sef)
    let besucht = 0
    sef.C.forEach((): void => {
      besucht += 1
    })
    expect(besucht).toBeLessThan(sef.C.length)
    expect(nachrichten.map((text) => run(text, 'mit'))).toEqual(vorher)
  })
})
