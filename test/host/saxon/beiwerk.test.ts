import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankBeiwerk } from '../../../electron/host/saxon/beiwerk.ts'
import { hashStylesheet } from '../../../electron/host/saxon/uebersetzen.ts'

describe('Ein Stylesheet ohne Beiwerk', () => {
  it('behält jede Zeile, damit Befunde die richtige nennen', () => {
    expect(blankBeiwerk('<a><!-- eins\nzwei --><b/></a>\n<!---->\n<c/>')).toBe('<a><!--\n--><b/></a>\n<!---->\n<c/>')
  })

  it.each(['<a><![CDATA[<!-- Text -->]]></a>', '<?php <!-- Text --> ?><a/>', '<!DOCTYPE a [<!-- Text -->]><a/>'])(
    'bleibt unberührt, wo „<!--“ auch Text sein kann: %s',
    (text) => {
      expect(blankBeiwerk(text)).toBe(text)
    },
  )

  it('wird nur neu übersetzt, wenn sich mehr als Beiwerk ändert', () => {
    const hash = (text: string): string => hashStylesheet({ hauptmodul: 'a.xsl', module: { 'a.xsl': text } })
    expect(hash('<?xml version="1.0"?><a><!-- Geburtsname --><b/></a>')).toBe(
      hash('<?xml version="1.0"?><a><!-- Name bei der Geburt --><b/></a>'),
    )
    expect(hash('<a><!-- Geburtsname --><b/></a>')).not.toBe(hash('<a><!-- Geburtsname --><c/></a>'))
  })

  const KOPF = 'xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fw="urn:fachwerk:modell:1"'

  it('nennt kein Element des Modells mehr, aus dem eine Anweisung entstand; so dient eine Übersetzung mehreren Projekten', () => {
    const write = (id: string): string =>
      `<xsl:stylesheet ${KOPF}>\n<xsl:template match="a[@b > 1]"\n  fw:id="${id}" fw:zeile="z1"><c fw:id="bleibt"/></xsl:template></xsl:stylesheet>`
    expect(blankBeiwerk(write('zuo-1'))).toBe(write(''))
  })

  it.each([
    `<xsl:stylesheet xmlns:xsl="urn:anderes" xmlns:fw="urn:fachwerk:modell:1"><xsl:a fw:id="x"/></xsl:stylesheet>`,
    `<xsl:stylesheet ${KOPF}><a xmlns:fw = 'urn:anderes'><xsl:a fw:id="x"/></a></xsl:stylesheet>`,
    `<xsl:stylesheet ${KOPF}><a select='<xsl:a' fw:id="x"/><fw:a fw:id="x"/></xsl:stylesheet>`,
  ])('behält, was keine Herkunft einer Anweisung ist: %s', (text) => {
    expect(blankBeiwerk(text)).toBe(text)
  })

  it('hält den Host nicht auf, wenn Kommentare kein Ende haben', () => {
    const text = '<!--'.repeat(250_000)
    const beginn = performance.now()
    expect(blankBeiwerk(text) === text).toBe(true)
    expect(performance.now() - beginn).toBeLessThan(5_000)
  })

  it('verliert außer dem Text seiner Kommentare nichts', () => {
    const stueck = fc.constantFrom('<a/>', '\n', '<!-- x -->', '<!--\n-->', 'Text', '--', '<b c="--&gt;"/>')
    fc.assert(
      fc.property(fc.array(stueck), (stuecke) => {
        const text = stuecke.join('')
        const ohne = text.replaceAll('<!-- x -->', '<!---->')
        expect(blankBeiwerk(text)).toBe(ohne)
      }),
    )
  })
})
