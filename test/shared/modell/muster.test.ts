import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../../electron/host/xml/schema.ts'
import { checkMuster, musterToJs, musterToXPath } from '../../../shared/modell/muster.ts'
import { counterexampleForMuster, exampleForMuster } from '../../../shared/modell/musterbeispiel.ts'

const SaxonJS: { XPath: { evaluate(xpath: string, context: null, options: object): unknown } } = createRequire(
  import.meta.url,
)('saxon-js')

const GUELTIG = [
  '[0-9]{5}',
  '[A-Z]{1,3}-[A-Z]{1,2} [0-9]{1,4}',
  'HR[AB] ?[0-9]+',
  '[^@ ]+@[^@ ]+\\.[a-zäöü]{2,}',
  '\\+?[0-9]+([ /-][0-9]+)*',
  '(ja|nein)',
  '[$€] ?[0-9]+(,[0-9]{2})?',
  '[A-Za-zÄÖÜäöüß \\-]{2,40}',
  '[-a-z]+',
  '[a-z-]+',
  '[^-]+',
  '[\\]\\[\\^\\\\]+',
  'a\\.b\\*c\\?d\\(e\\)f\\{g\\}h\\|i\\^j\\+',
  '"[<>&\']"',
  '99[0-9]{12}',
  '([0-9]{1,3}\\.)*[0-9]{1,3}',
  '[A-Z][a-z]+( [A-Z][a-z]+)*',
]

const UNGUELTIG: [string, string][] = [
  ['', 'leer'],
  ['a.b', 'Punkt'],
  ['\\d{5}', '[0-9]'],
  ['\\p{L}+', '[0-9]'],
  ['^a$', 'ganzen Wert'],
  ['a$', 'ganzen Wert'],
  ['a|', 'leer'],
  ['()', 'leer'],
  ['(?:a)', '(?'],
  ['(?=a)b', '(?'],
  ['(a', 'schließende'],
  ['a)', 'schließende'],
  ['[]', 'leer'],
  ['[z-a]', 'rückwärts'],
  ['[a-z-[aeiou]]', 'Bindestrich'],
  ['a{3,2}', 'rückwärts'],
  ['a{0}', 'rückwärts'],
  ['a{,3}', 'Form'],
  ['a**', 'hintereinander'],
  ['a+?', 'hintereinander'],
  ['*a', 'falscher Stelle'],
  ['a]', 'falscher Stelle'],
  ['a}', 'falscher Stelle'],
  ['[a^b]', '\\^'],
  ['\\-', 'nicht erlaubt'],
  ['\\1', 'nicht erlaubt'],
  ['a\\', 'unvollständig'],
  ['a\u0000', 'Steuerzeichen'],
  ['(a+)+b', 'eindeutig'],
  ['(a|a)*b', 'eindeutig'],
  ['(a|ab)*c', 'eindeutig'],
  ['(a*)*', 'leer'],
  ['(a?){50}b', 'leer'],
  ['((a[0-9]{900},){900};){900}', 'groß'],
  ['a*a*a*a*a*a*b', 'viele Weisen'],
  ['a'.repeat(251), 'länger'],
  [`${'('.repeat(20)}a${')'.repeat(20)}`, 'geklammert'],
]

function xsd(muster: string): string {
  const text = muster.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="w"><xs:simpleType>
    <xs:restriction base="xs:string"><xs:pattern value="${text}"/></xs:restriction></xs:simpleType></xs:element></xs:schema>`
}

/** One judgement per text and language. */
function judge(muster: string, texte: readonly string[]): Record<string, boolean[]> {
  const schema = compileSchema('muster.xsd', { 'muster.xsd': xsd(muster) })
  if (!schema.ok) throw new Error(JSON.stringify(schema.befunde))
  const toXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  try {
    return {
      js: texte.map((text) => musterToJs(muster).test(text)),
      xpath: texte.map(
        (text) =>
          SaxonJS.XPath.evaluate('matches($t, $m)', null, { params: { t: text, m: musterToXPath(muster) } }) === true,
      ),
      xsd: texte.map((text) => {
        const befunde = schema.wert.validate(`<w>${toXml(text)}</w>`)
        return befunde.ok && befunde.wert.length === 0
      }),
    }
  } finally {
    schema.wert.dispose()
  }
}

describe('Muster von Datenfeldern', () => {
  it.each(GUELTIG)('lässt zu: %s', (muster) => {
    expect(checkMuster(muster)).toBeUndefined()
  })

  it.each(UNGUELTIG)('weist zurück: %s (%s)', (muster, wort) => {
    expect(checkMuster(muster)).toContain(wort)
  })

  it.each(GUELTIG)('bedeutet in JavaScript, XPath und XSD dasselbe: %s', (muster) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999999, noNaN: true })), (zahlen) => {
        const zufall = () => zahlen.next().value ?? 0
        const treffer = exampleForMuster(muster, zufall)
        const fehlschlag = counterexampleForMuster(muster, zufall)
        expect(treffer).toBeDefined()
        expect(fehlschlag).toBeDefined()
        const erwartet = [true, false]
        expect(judge(muster, [treffer ?? '', fehlschlag ?? ''])).toEqual({
          js: erwartet,
          xpath: erwartet,
          xsd: erwartet,
        })
      }),
      { numRuns: 8 },
    )
  })

  it('findet Beispiele der verlangten Länge oder sagt, dass es keine gibt', () => {
    const zufall = () => 0.5
    expect(exampleForMuster('[0-9]{2,7}', zufall, { min: 7, max: 7 })).toHaveLength(7)
    expect(exampleForMuster('(ab)+', zufall, { min: 6, max: 6 })).toBe('ababab')
    expect(exampleForMuster('(ab)+', zufall, { min: 5, max: 5 })).toBeUndefined()
    expect(exampleForMuster('[a-z]+', zufall, { min: 300, max: 300 })).toHaveLength(300)
    expect(exampleForMuster('[0-9]{5}', zufall, { max: 4 })).toBeUndefined()
    expect(counterexampleForMuster('[0-9]{5}', zufall, { min: 5, max: 5 })).toHaveLength(5)
  })

  it('findet kein Gegenbeispiel, wo alles erlaubt ist', () => {
    expect(counterexampleForMuster('[ -퟿]+', () => 0.3)).toBeUndefined()
  })

  it('gibt ungeprüfte Muster nie an eine Maschine für reguläre Ausdrücke', () => {
    expect(() => musterToJs('(a+)+b')).toThrow('not checked')
    expect(() => musterToXPath('a.b')).toThrow('not checked')
  })

  it('braucht für zugelassene Muster auch auf langen Texten nur Schritte, die mit der Länge wachsen', () => {
    // would not end within the test's time limit if the loop were ambiguous
    expect(musterToJs('[A-Z][a-z]+( [A-Z][a-z]+)*').test(`${'Aaaa '.repeat(5000)}!`)).toBe(false)
  })
})
