import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SaxonKnoten } from '../../../electron/host/saxon/kind/saxon.ts'
import { serializeKnoten } from '../../../electron/host/saxon/kind/serialisierer.ts'
import { startUebersetzer, type Uebersetzer } from '../../../electron/host/saxon/uebersetzen.ts'
import { canonicalize } from '../../../electron/host/xml/kanonisch.ts'
import { vorlage } from './korpus/eintrag.ts'

type Saxon = { transform(options: object, art: 'sync'): { principalResult: unknown } }
const saxon: Saxon = createRequire(import.meta.url)('saxon-js')

let uebersetzer: Uebersetzer
beforeAll(() => {
  uebersetzer = startUebersetzer({ prozesse: 1 })
})
afterAll(() => uebersetzer.stop())

const QUELLE =
  '<q:a xmlns:q="urn:q" xmlns:r="urn:r" xmlns="urn:d"><b r:x="&lt;&amp;&quot;&#9;&#10;&#13;">t&#13;&gt;]]&gt;<c xmlns=""/></b><!--k--><?p i?><q:e xml:lang="de"/></q:a>'

/** The result once as SaxonJS writes it, once as we do. */
async function writeBoth(anweisungen: string, sourceText = QUELLE): Promise<{ saxons: string; eigen: string }> {
  const compiled = await uebersetzer.compile({
    hauptmodul: 'a.xsl',
    module: { 'a.xsl': vorlage(anweisungen) },
  })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.befunde))
  const options = { stylesheetText: compiled.wert.sef, sourceText }
  const saxons = saxon.transform({ ...options, destination: 'serialized' }, 'sync').principalResult as string
  const knoten = saxon.transform({ ...options, destination: 'document' }, 'sync').principalResult as SaxonKnoten
  return { saxons, eigen: serializeKnoten(knoten, 100_000, 100) }
}

describe('Eigene Ausgabe von XML', () => {
  it.each([
    ['Standardnamensraum und seine Aufhebung', '<a xmlns="urn:1"><b xmlns=""><c xmlns="urn:1"/></b></a><d/>'],
    ['gleiches Präfix mit anderem Namensraum', '<p:a xmlns:p="urn:1"><p:b xmlns:p="urn:2"/><p:c/></p:a>'],
    ['Namensraum nur an Attributen', '<a xmlns:p="urn:1" p:x="1" x="2"/>'],
    ['Attribut mit erzeugtem Präfix', '<a><xsl:attribute name="p:x" namespace="urn:neu">1</xsl:attribute></a>'],
    [
      'Element mit Präfix zur Laufzeit',
      '<xsl:element name="p:x" namespace="urn:{1 + 1}"><y xmlns="urn:y"/></xsl:element>',
    ],
    [
      'Elemente mit Namensraum unter Elementen ohne',
      '<xsl:element name="x" namespace="urn:x"><xsl:element name="y"/></xsl:element>',
    ],
    ['Kopie mit allen Namensräumen', '<xsl:copy-of select="/"/>'],
    ['Kopie ohne ungenutzte Namensräume', '<xsl:copy-of select="/*/*" copy-namespaces="no"/>'],
    [
      'Sonderzeichen',
      '<a b="&lt;&gt;&amp;&quot;\'&#9;&#10;&#13;&#x85;&#x2028;äß€&#x1F600;">&lt;&gt;&amp;"&#9;&#10;&#13;]]&gt;&#x85;&#x2028;&#x1F600;</a>',
    ],
    ['Kommentare mit Strichen', '<xsl:comment select="\'--a->\'"/><a/>'],
    ['leere Texte', '<a>{()}<xsl:text/>{""}</a>'],
    ['xml:lang und xml:space', '<a xml:lang="de" xml:space="preserve"> </a>'],
  ])('ist kanonisch gleich der von SaxonJS: %s', async (_, anweisungen) => {
    const { saxons, eigen } = await writeBoth(anweisungen)
    const kanonisch = canonicalize(eigen)
    expect(kanonisch).toEqual(canonicalize(saxons))
    expect(kanonisch.ok).toBe(true)
  })

  it('hebt den Standardnamensraum für kopierte Elemente ohne Namensraum auf', async () => {
    const { eigen } = await writeBoth('<a xmlns="urn:1"><xsl:copy-of select="/*"/></a>', '<c/>')
    const richtig = canonicalize('<out><a xmlns="urn:1"><c xmlns=""/></a></out>')
    expect(canonicalize(eigen)).toEqual(richtig)
  })

  it('bricht ab, wenn Länge oder Tiefe überschritten sind', () => {
    const text = knoten(3, '#text', 'x'.repeat(50))
    const element = { ...knoten(1, 'a', null), firstChild: { ...knoten(1, 'b', null), firstChild: text } }
    expect(serializeKnoten(element, 64, 2)).toHaveLength(64)
    expect(() => serializeKnoten(element, 63, 2)).toThrow('zu lang')
    expect(() => serializeKnoten(element, 64, 1)).toThrow('zu tief')
  })
})

function knoten(nodeType: number, nodeName: string, nodeValue: string | null): SaxonKnoten {
  return { nodeType, nodeName, nodeValue, namespaceURI: null, textContent: null, firstChild: null, nextSibling: null }
}
