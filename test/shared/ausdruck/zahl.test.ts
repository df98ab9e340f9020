import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { formatDezimalzahl, formatZahl, parseDezimalzahl, parseZahl } from '../../../shared/ausdruck/zahl.ts'

const saxon: { XPath: { evaluate(ausdruck: string, kontext: null, optionen: object): unknown } } = createRequire(
  import.meta.url,
)('saxon-js')

function runSaxon(ausdruck: string, text: string): unknown {
  const namespaceContext = { xs: 'http://www.w3.org/2001/XMLSchema' }
  return saxon.XPath.evaluate(ausdruck, null, { params: { text }, namespaceContext })
}

const TEXTE = [
  '5',
  '5.',
  '.5',
  '+5',
  '-5',
  ' 5 ',
  '\t5\n',
  '007',
  '-0',
  '5e3',
  '5E+3',
  '1e400',
  '1e-400',
  'INF',
  '+INF',
]
const FREMDE = [
  '-INF',
  'NaN',
  'Infinity',
  'inf',
  '0x10',
  '0b1',
  '',
  '  ',
  'abc',
  '1_000',
  '1,5',
  '٣',
  '5\u00a0',
  '\u20285',
]
const KAPUTTE = ['-', '.', 'e5', '1e', '1e5.5', '--1', '- 5', '5 5', '1.2.3', '5n', '1d', '9007199254740993', '0.1']

describe('Zahlen werden gelesen wie in XPath', () => {
  it.each([...TEXTE, ...FREMDE, ...KAPUTTE])('%j', (text) => {
    expect(Object.is(parseZahl(text), runSaxon('number(xs:untypedAtomic($text))', text))).toBe(true)
    const dezimal = parseDezimalzahl(text)
    expect(dezimal !== undefined).toBe(runSaxon('xs:untypedAtomic($text) castable as xs:decimal', text))
    if (dezimal === undefined) return
    const kanonisch = runSaxon('string(xs:decimal($text))', text)
    expect(runSaxon('string(xs:decimal($text))', formatDezimalzahl(dezimal))).toBe(kanonisch)
  })
})

describe('Zahlen werden ohne Exponent geschrieben', () => {
  const FAELLE: [number, string][] = [
    [0, '0'],
    [-0, '0'],
    [12.5, '12.5'],
    [-3, '-3'],
    [1e21, '1000000000000000000000'],
    [1.25e22, '12500000000000000000000'],
    [1e-7, '0.0000001'],
    [-1.5e-8, '-0.000000015'],
  ]
  it.each(FAELLE)('%d', (zahl, text) => {
    expect(formatZahl(zahl)).toBe(text)
  })
})

describe('Gerundet wird genau, die Hälfte nach oben', () => {
  const FAELLE: [string, number, string][] = [
    ['1.005', 2, '1.01'],
    ['1.0049999999999999999', 2, '1.00'],
    ['-1.005', 2, '-1.00'],
    ['-1.0051', 2, '-1.01'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-2'],
    ['-0.001', 2, '0.00'],
    ['7', 2, '7.00'],
    ['123456789012345678901234567890.125', 2, '123456789012345678901234567890.13'],
  ]
  it.each(FAELLE)('%s auf %d Stellen', (text, stellen, erwartet) => {
    const zahl = parseDezimalzahl(text)
    expect(zahl && formatDezimalzahl(zahl, stellen)).toBe(erwartet)
    expect(runSaxon(`string(round(xs:decimal($text), ${stellen}))`, text)).toBe(
      runSaxon('string(xs:decimal($text))', erwartet),
    )
  })
})
