import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBaum } from '../../../electron/host/prozessor/xmlbaum.ts'
import { element, kommentar, LEERZEILE, UMBRUCH, writeXml } from '../../../shared/generator/xmltext.ts'

describe('Erzeugter XML-Text', () => {
  it('ist eingerückt, mit Kommentaren und Leerzeilen', () => {
    const text = writeXml(
      kommentar('erste Zeile\nzweite'),
      element(
        'a',
        { b: 'x', c: undefined },
        kommentar('ein -- Strich-'),
        LEERZEILE,
        element('d', {}, 'Text'),
        element('e'),
      ),
    )
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!--
  erste Zeile
  zweite
-->
<a b="x">
  <!-- ein - - Strich-  -->

  <d>Text</d>
  <e/>
</a>
`)
  })

  it('bricht lange Starttags so um, dass die Attribute untereinander stehen', () => {
    const text = writeXml(element('element', { eins: 'x'.repeat(60), zwei: 'y'.repeat(60) }))
    expect(text.split('\n').slice(1, 3)).toEqual([
      `<element eins="${'x'.repeat(60)}"`,
      `         zwei="${'y'.repeat(60)}"/>`,
    ])
  })

  it('setzt einen Attributwert nach einem Umbruch in neuer Zeile fort', () => {
    const text = writeXml(element('a', {}, element('b', { id: '1', test: `if (x)${UMBRUCH}then y` })))
    expect(text.split('\n').slice(2, 5)).toEqual(['  <b id="1"', '     test="if (x)', '          then y"/>'])
  })

  it('gibt jeden Text und jeden Attributwert beim Lesen unverändert zurück', () => {
    const zeichen = fc.constantFrom(
      'a',
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      '--',
      '{',
      '}',
      'ß',
      '🚧',
      ' ',
      '\n',
      '\t',
      '\r',
    )
    const texte = fc.array(zeichen, { maxLength: 12 }).map((teile) => teile.join(''))
    fc.assert(
      fc.property(texte, texte, texte, (text, wert, bemerkung) => {
        const baum = parseBaum(writeXml(kommentar(bemerkung), element('a', { b: wert }, text)))
        expect(baum).toMatchObject({ ok: true, wert: { text, attribute: { b: wert } } })
      }),
    )
  })

  it('bleibt lesbares XML, auch wenn im Modell verbotene Zeichen stehen', () => {
    expect(parseBaum(writeXml(kommentar('\0'), element('a', { b: '\u0001' }, '\uD800x'))).ok).toBe(true)
  })
})
