import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankKommentare } from '../../../electron/host/saxon/kommentare.ts'
import { hashStylesheet } from '../../../electron/host/saxon/uebersetzen.ts'

describe('Ein Stylesheet mit leeren Kommentaren', () => {
  it('behält jede Zeile, damit Befunde die richtige nennen', () => {
    expect(blankKommentare('<a><!-- eins\nzwei --><b/></a>\n<!---->\n<c/>')).toBe('<a><!--\n--><b/></a>\n<!---->\n<c/>')
  })

  it.each(['<a><![CDATA[<!-- Text -->]]></a>', '<?php <!-- Text --> ?><a/>', '<!DOCTYPE a [<!-- Text -->]><a/>'])(
    'bleibt unberührt, wo „<!--“ auch Text sein kann: %s',
    (text) => {
      expect(blankKommentare(text)).toBe(text)
    },
  )

  it('wird nur neu übersetzt, wenn sich mehr als ein Kommentar ändert', () => {
    const hash = (text: string): string => hashStylesheet({ hauptmodul: 'a.xsl', module: { 'a.xsl': text } })
    expect(hash('<?xml version="1.0"?><a><!-- Geburtsname --><b/></a>')).toBe(
      hash('<?xml version="1.0"?><a><!-- Name bei der Geburt --><b/></a>'),
    )
    expect(hash('<a><!-- Geburtsname --><b/></a>')).not.toBe(hash('<a><!-- Geburtsname --><c/></a>'))
  })

  it('verliert außer dem Text seiner Kommentare nichts', () => {
    const stueck = fc.constantFrom('<a/>', '\n', '<!-- x -->', '<!--\n-->', 'Text', '--', '<b c="--&gt;"/>')
    fc.assert(
      fc.property(fc.array(stueck), (stuecke) => {
        const text = stuecke.join('')
        const ohne = text.replaceAll('<!-- x -->', '<!---->')
        expect(blankKommentare(text)).toBe(ohne)
      }),
    )
  })
})
