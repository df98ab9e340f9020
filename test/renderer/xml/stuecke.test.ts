import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatXml } from '../../../renderer/xml/formatXml.ts'
import { findMarken, markTokens } from '../../../renderer/xml/marken.ts'
import { listStuecke } from '../../../renderer/xml/stuecke.ts'
import { tokenizeXml } from '../../../renderer/xml/tokens.ts'

const ZEICHEN = fc.constantFrom('<', '>', '/', '"', "'", '=', ' ', '\n', 'a', 'ä', '!', '-', '?', '[', ']', '&', ':')
const TEXT = fc.oneof(fc.string({ unit: ZEICHEN, maxLength: 60 }), fc.string())

describe('XML zerlegen', () => {
  it('gibt jeden Text vollständig wieder, auch einen, der kein XML ist', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(
          listStuecke(text)
            .map((stueck) => stueck.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('färbt Zeile für Zeile, ohne ein Zeichen zu verlieren', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const zeilen = tokenizeXml(text).map((tokens) => tokens.map((token) => token.text).join(''))
        expect(zeilen.join('\n')).toBe(text.replaceAll('\r\n', '\n'))
      }),
    )
  })

  it('unterscheidet Namen, Attribute, Werte und Anweisungen eines Stylesheets', () => {
    const [zeile = []] = tokenizeXml('<xsl:if test="a &lt; 1"><b c=\'d\'/>Text</xsl:if><!-- k -->')
    expect(zeile.filter(({ art }) => art !== 'zeichen' && art !== 'text')).toEqual([
      { art: 'xsl', text: 'xsl:if' },
      { art: 'attribut', text: 'test' },
      { art: 'wert', text: '"a &lt; 1"' },
      { art: 'name', text: 'b' },
      { art: 'attribut', text: 'c' },
      { art: 'wert', text: "'d'" },
      { art: 'xsl', text: 'xsl:if' },
      { art: 'kommentar', text: '<!-- k -->' },
    ])
  })

  it('führt einen Kommentar über mehrere Zeilen fort', () => {
    expect(tokenizeXml('<!-- a\nb --><c/>')[1]?.[0]).toEqual({ art: 'kommentar', text: 'b -->' })
  })
})

describe('XML einrücken', () => {
  it.each([
    ['<a><b>1</b><c/></a>', '<a>\n  <b>1</b>\n  <c/>\n</a>'],
    ['<a>\n\n <b>\n</b></a>', '<a>\n  <b>\n</b>\n</a>'],
    ['<p>Text <b>fett</b> und <i>mehr</i></p>', '<p>Text <b>fett</b> und <i>mehr</i></p>'],
    ['<?xml version="1.0"?><a><!-- k --><b/></a>', '<?xml version="1.0"?>\n<a>\n  <!-- k -->\n  <b/>\n</a>'],
    ['<a><![CDATA[<x>]]></a>', '<a><![CDATA[<x>]]></a>'],
    ['<a w="1 > 0"><b/></a>', '<a w="1 > 0">\n  <b/>\n</a>'],
  ])('%j', (roh, lesbar) => {
    expect(formatXml(roh)).toBe(lesbar)
    expect(formatXml(lesbar)).toBe(lesbar)
  })

  it.each(['<a><b></a>', 'kein XML', '<a', '</a>', '<a>&<</a>', '<'])('lässt %j, wie es ist', (text) => {
    expect(formatXml(text)).toBe(text)
  })

  it('bricht lange Anfangsmarken nach Attributen um', () => {
    const lang = `<a ${['x', 'y', 'z'].map((name) => `xmlns:${name}="${'u'.repeat(50)}"`).join(' ')}><b/></a>`
    expect(formatXml(lang).split('\n')).toHaveLength(6)
    expect(formatXml(lang).replace(/\s+/g, '')).toBe(lang.replace(/\s+/g, ''))
  })
})

describe('Stellen hervorheben', () => {
  it('findet einen Text, gleich wie er geschrieben ist', () => {
    expect(findMarken('<Beginn>beginn</Beginn>', 'BEGINN')).toEqual([
      { von: 1, bis: 7 },
      { von: 8, bis: 14 },
      { von: 16, bis: 22 },
    ])
    expect(findMarken('abc', '')).toEqual([])
  })

  it('zerteilt Token an den Grenzen der Marken', () => {
    const tokens = [
      { art: 'name' as const, text: 'abcd' },
      { art: 'text' as const, text: 'efg' },
    ]
    expect(markTokens(tokens, [{ von: 2, bis: 5 }])).toEqual([
      { art: 'name', text: 'ab', markiert: false },
      { art: 'name', text: 'cd', markiert: true },
      { art: 'text', text: 'e', markiert: true },
      { art: 'text', text: 'fg', markiert: false },
    ])
  })
})
