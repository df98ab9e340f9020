import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalize } from '../../../electron/host/xml/kanonisch.ts'
import { parseXml, withXml } from '../../../electron/host/xml/parse.ts'

const nested = (tiefe: number) => '<a xmlns:n="urn:n">'.repeat(tiefe) + '</a>'.repeat(tiefe)

function codeOf(xml: string | Uint8Array, grenzen = {}): string | undefined {
  const result = parseXml(xml, grenzen)
  if (!result.ok) return result.befunde[0]?.code
  result.wert.dispose()
  return undefined
}

describe('XML von außen lesen', () => {
  const bytes = (...teile: (string | number[])[]) =>
    new Uint8Array(teile.flatMap((teil) => (typeof teil === 'string' ? [...new TextEncoder().encode(teil)] : teil)))

  it.each([
    ['eine gewöhnliche Nachricht', '<?xml version="1.0" encoding="UTF-8"?>\n<a>ä</a>', undefined],
    ['mit Byte-Order-Mark', bytes([0xef, 0xbb, 0xbf], '<a/>'), undefined],
    [
      'spitze Klammern in Attribut, CDATA und Kommentar',
      '<a b="x>y"><![CDATA[<!DOCTYPE <<<]]><!-- <x> --></a>',
      undefined,
    ],
    ['200 Ebenen', nested(200), undefined],
    ['201 Ebenen', nested(201), 'xml.tiefe'],
    ['100.000 Ebenen', nested(100_000), 'xml.tiefe'],
    ['DOCTYPE', '<!DOCTYPE a><a/>', 'xml.doctype'],
    ['DOCTYPE nach Kommentar', '<!-- x -->\n<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'xml.doctype'],
    ['unbekannte Entität', '<a>&b;</a>', 'xml.wohlgeformt'],
    ['UTF-16', bytes([0xff, 0xfe, 0x3c, 0x00, 0x61, 0x00, 0x2f, 0x00, 0x3e, 0x00]), 'xml.kodierung'],
    ['Latin-1 ohne Angabe', bytes('<a>', [0xe4], '</a>'), 'xml.kodierung'],
    ['Latin-1 mit Angabe', bytes("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"), 'xml.kodierung'],
    ['überlange UTF-8-Folge', bytes('<a>', [0xc0, 0xaf], '</a>'), 'xml.kodierung'],
    ['NUL', '<a>\0</a>', 'xml.zeichen'],
    ['Steuerzeichen', '<a>\u0001</a>', 'xml.wohlgeformt'],
    ['Ersatzzeichen allein', '<a>\uD800</a>', 'xml.zeichen'],
    ['leer', '  \n', 'xml.leer'],
    ['vertauschte Endelemente', '<a>\n<b></a></b>', 'xml.wohlgeformt'],
    ['offenes Anführungszeichen', '<a b="x><c/></a>', 'xml.wohlgeformt'],
    ['zwei Wurzeln', '<a/><b/>', 'xml.wohlgeformt'],
  ])('%s', (_, xml, code) => {
    expect(codeOf(xml)).toBe(code)
  })

  it('nennt Datei und Zeile des Fehlers', () => {
    const result = parseXml('<a>\n<b></a>', { datei: 'antrag.xml' })
    expect(result.ok ? [] : result.befunde).toMatchObject([{ ort: { datei: 'antrag.xml', zeile: 2 } }])
  })

  it('verweigert mehr Bytes als erlaubt, ohne sie zu lesen', () => {
    expect(codeOf(new Uint8Array(1001).fill(0xff), { maximaleGroesse: 1000 })).toBe('xml.groesse')
    expect(codeOf(`<a>${'x'.repeat(1000)}</a>`, { maximaleGroesse: 1000 })).toBe('xml.groesse')
  })

  it('liest einen Text von 12 MB in einem Element', () => {
    const result = withXml(`<a>${'x'.repeat(12_000_000)}</a>`, (dokument) => dokument.root.content.length)
    expect(result).toEqual({ ok: true, wert: 12_000_000 })
  })

  it('lässt keine Grenze über die Tiefe zu, die der Parser verträgt', () => {
    expect(codeOf(nested(251), { maximaleTiefe: 100_000 })).toBe('xml.tiefe')
    expect(canonicalize(nested(250), { maximaleTiefe: 100_000 }).ok).toBe(true)
  })

  it('wirft bei beliebigem Text nie und zählt die Ebenen richtig', () => {
    const teil = fc.constantFrom(
      '<a>',
      '</a>',
      '<a/>',
      '<a b="',
      '">',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?p ',
      '?>',
      '<!D',
      '&amp;',
      'x',
    )
    fc.assert(
      fc.property(fc.array(teil, { maxLength: 30 }), (teile) => {
        const xml = `<r>${teile.join('')}</r>`
        const withoutLimit = codeOf(xml)
        if (withoutLimit === undefined) {
          const tiefe = depthOf(xml)
          expect(codeOf(xml, { maximaleTiefe: tiefe })).toBeUndefined()
          expect(codeOf(xml, { maximaleTiefe: tiefe - 1 })).toBe('xml.tiefe')
        }
      }),
      { numRuns: 300 },
    )
  })
})

function depthOf(xml: string): number {
  const result = withXml(xml, (dokument) => {
    let tiefe = 0
    for (let path = '/*'; dokument.get(path); path += '/*') tiefe += 1
    return tiefe
  })
  if (!result.ok) throw new Error('expected well-formed XML')
  return result.wert
}

describe('Kanonisches XML', () => {
  it('ist gleich, wenn nur Präfixdeklarationen anders stehen', () => {
    const one = canonicalize('<a xmlns="urn:a" xmlns:b="urn:b" xmlns:c="urn:c"><b:x c="1" b="2"/></a>')
    const two = canonicalize('<?xml version="1.0"?><a xmlns="urn:a"><b:x xmlns:b="urn:b" b="2"\n c="1"></b:x></a>')
    expect(one).toEqual(two)
  })

  it('unterscheidet Inhalte', () => {
    expect(canonicalize('<a>1</a>')).not.toEqual(canonicalize('<a>2</a>'))
  })
})
