import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANWEISUNGEN } from '../../../electron/host/saxon/waechter/anweisungen.ts'
import { checkExpression } from '../../../electron/host/saxon/waechter/ausdruckspruefung.ts'
import { checkSef } from '../../../electron/host/saxon/waechter/kompilatpruefung.ts'
import { checkStylesheet } from '../../../electron/host/saxon/waechter/stylesheetpruefung.ts'
import { splitWertvorlage } from '../../../electron/host/saxon/waechter/wertvorlage.ts'
import { splitXPath } from '../../../electron/host/saxon/waechter/xpathzeichen.ts'
import { gemeinsameEngine, gemeinsamerUebersetzer } from '../../setup/xslt.ts'
import { ALLES_ERLAUBTE } from './erlaubtes.ts'
import { blatt, vorlage } from './korpus/eintrag.ts'

const check = (text: string) => checkStylesheet({ 'a.xsl': text }, 'a.xsl')
const codes = (befunde: { code: string }[]) => befunde.map(({ code }) => code)

describe('Was Regeln dürfen', () => {
  it('alles Erlaubte besteht beide Prüfungen, lässt sich übersetzen und läuft', async () => {
    const compiled = await gemeinsamerUebersetzer.compile({ hauptmodul: 'a.xsl', module: { 'a.xsl': ALLES_ERLAUBTE } })
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.befunde, null, 1))
    await gemeinsameEngine.load(compiled.wert)
    const quellen = ['<e id="a" g="1" h="1"><e id="b" g="2" s="1">x</e></e>']
    const results = await gemeinsameEngine.transform({
      stylesheet: compiled.wert.hash,
      quellen,
      parameter: { p2: { text: 'p' } },
    })
    expect(results).toMatchObject([{ ok: true }])
  })

  it('kommt jede erlaubte Anweisung in dieser Probe vor', () => {
    const fehlend = Object.keys(ANWEISUNGEN).filter((name) => !ALLES_ERLAUBTE.includes(`<xsl:${name}`))
    expect(fehlend).toEqual(['transform', 'import', 'include'])
  })

  it.each([
    ['eigenes Modul und Modellkennungen', blatt('<xsl:template match="/" fw:id="tpl-1"/>', 'xmlns:fw="urn:fachwerk"')],
    ['doc als Name eines Elements', vorlage('<xsl:value-of select="doc, transform/evaluate, @collection, doc [1]"/>')],
    ['verbotene Namen in Texten', vorlage('doc(x) {"doc(x)"} {(: doc(x) :) 1}')],
    ['geschweifte Klammern als Text', vorlage('<a b="{{doc(x)}}">{{doc(x)}}</a>')],
    ['Textvorlagen ausgeschaltet', vorlage('<xsl:text expand-text="no">{doc(x)}</xsl:text>')],
    ['abgekürzte Schritte', vorlage('<xsl:value-of select="../*[. = .5]/@*, .//a/text(), 3 * (2), a*(2), -(1)"/>')],
  ])('%s', (_, text) => {
    expect(check(text)).toEqual([])
  })
})

describe('Was der Wächter sagt', () => {
  it('nennt Datei, Zeile und Abhilfe', () => {
    const [befund] = check(vorlage('\n\n<xsl:value-of select="doc(1)"/>'))
    expect(befund).toMatchObject({
      ort: { datei: 'a.xsl', zeile: 4 },
      satz: 'Die Funktion „doc“ ist in Regeln nicht erlaubt.',
    })
    expect(befund?.abhilfe).not.toBe('')
  })

  it('kürzt lange und unsichtbare Namen im Satz', () => {
    const [befund] = check(vorlage(`<xsl:value-of select="${'x'.repeat(300)}(1)"/>`))
    expect(befund?.satz.length).toBeLessThanOrEqual(80)
  })

  it('prüft alle Module und nennt das betroffene', () => {
    const befunde = checkStylesheet(
      { 'a.xsl': blatt('<xsl:include href="b.xsl"/>'), 'b.xsl': vorlage('{doc(1)}') },
      'a.xsl',
    )
    expect(befunde.map(({ ort }) => ort?.datei)).toEqual(['b.xsl'])
  })

  it('erlaubt eigene Funktionen nur, wenn sie in einem der Module stehen', () => {
    const funktion = '<xsl:function name="f:g"><xsl:param name="x"/><xsl:sequence select="$x"/></xsl:function>'
    const ruf = vorlage('{f:g(1), 1 => f:g(), Q{urn:f}g(1)}', 'xmlns:f="urn:f"')
    expect(codes(check(ruf))).toEqual(['waechter.funktion', 'waechter.funktion', 'waechter.funktion'])
    expect(checkStylesheet({ 'a.xsl': ruf, 'b.xsl': blatt(funktion, 'xmlns:f="urn:f"') }, 'a.xsl')).toEqual([])
    expect(codes(checkStylesheet({ 'a.xsl': ruf, 'b.xsl': blatt(funktion, 'xmlns:f="urn:g"') }, 'a.xsl'))).toHaveLength(
      3,
    )
  })

  it('wirft bei beliebigem Text nie', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(check(text).length).toBeGreaterThan(0)
        check(vorlage(text.replaceAll('<', '').replaceAll('&', '')))
        checkExpression(text, {})
        checkSef(text)
      }),
    )
  })
})

describe('Ausdrücke von Zuordnungen', () => {
  it.each([
    ["concat(upper-case(a), '-', $x)", []],
    ['x:a/x:b[@c = 1]', []],
    ['for $i in a return $i * 2', []],
    ['y:a', ['waechter.praefix']],
    ["doc('x')", ['waechter.funktion']],
    ["doc(:c:)('x')", ['waechter.funktion']],
    ["'a' => unparsed-text()", ['waechter.funktion']],
    ['current-date()', ['waechter.unbestimmt']],
    ['upper-case#1', ['waechter.hoehereOrdnung']],
    ['$f(1)', ['waechter.hoehereOrdnung']],
    ['(a, b)[1](2)', ['waechter.hoehereOrdnung']],
    ['function($a) { $a }', ['waechter.hoehereOrdnung', 'waechter.ausdruck']],
    ['Q{http://saxonica.com/ns/globalJS}x', ['waechter.namensraum']],
    ['sort((1, 2), (), upper-case#1)', ['waechter.funktion', 'waechter.hoehereOrdnung']],
    ["'offen", ['waechter.ausdruck']],
    ['a (: offen', ['waechter.ausdruck']],
    ['a }', ['waechter.ausdruck']],
    ['a ; b', ['waechter.ausdruck']],
    ['', ['waechter.ausdruck']],
    ['1 + '.repeat(2000), ['waechter.ausdruck']],
  ])('%s', (xpath, erwartet) => {
    expect(codes(checkExpression(xpath, { x: 'urn:x' }))).toEqual(erwartet)
  })
})

describe('Zerlegung von XPath', () => {
  const texts = (xpath: string) => {
    const parts = splitXPath(xpath)
    return parts.ok ? parts.zeichen.map(({ art, text }) => `${art}:${text}`) : parts.grund
  }

  it('hält Namen, Texte und Kommentare auseinander', () => {
    expect(texts('a-b.c:d(:(:x:) "y:)"""(z)')).toEqual('Ein Text in Anführungszeichen endet nicht.')
    expect(texts(`p:a/'it''s'|Q{u}b`)).toEqual(['name:p:a', 'symbol:/', "text:it's", 'symbol:|', 'name:Q{u}b'])
    expect(texts('$ x:=1')).toEqual(['variable:x', 'symbol::=', 'zahl:1'])
    expect(texts('child::a[1.5e3]')).toEqual([
      'name:child',
      'symbol:::',
      'name:a',
      'symbol:[',
      'zahl:1.5e3',
      'symbol:]',
    ])
  })

  it('findet das Ende von Wertvorlagen trotz Klammern in Texten, Kommentaren und Namensräumen', () => {
    const parts = splitWertvorlage(`x{{y}}{ '}' (: } :) , Q{u}a, map{1:2} }z{b}`)
    expect(parts.ok && parts.ausdruecke.map((zeichen) => zeichen.map(({ text }) => text).join(' '))).toEqual([
      '} , Q{u}a , map { 1 : 2 }',
      'b',
    ])
    expect(splitWertvorlage('a}b').ok).toBe(false)
    expect(splitWertvorlage('a{b').ok).toBe(false)
  })
})

describe('Prüfung des Kompilats', () => {
  it.each([
    ['kein JSON', 'x', 'waechter.kompilat'],
    ['kein Knoten', '[1]', 'waechter.kompilat'],
    ['unbekannter Operator', '{"N":"javaCall"}', 'waechter.kompilat'],
    ['verbotene Funktion', '{"N":"package","C":[{"N":"fn","name":"unparsed-text"}]}', 'waechter.kompilat'],
    ['Aufruf einer Erweiterung', '{"N":"ifCall","name":"Q{urn:x}y"}', 'waechter.kompilat'],
    ['Namensraum der Erweiterungen', '{"N":"elem","nsuri":"http://saxonica.com/ns/globalJS"}', 'waechter.namensraum'],
    ['Kinder, die keine sind', '{"N":"elem","C":{"N":"evaluate"}}', 'waechter.kompilat'],
  ])('verweigert: %s', (_, sef, code) => {
    expect(codes(checkSef(sef))).toEqual([code])
  })

  it('verträgt tiefe Schachtelung', () => {
    const tief = `${'{"N":"let","C":['.repeat(3000)}{"N":"evaluate"}${']}'.repeat(3000)}`
    expect(codes(checkSef(tief))).toEqual(['waechter.kompilat'])
  })
})
