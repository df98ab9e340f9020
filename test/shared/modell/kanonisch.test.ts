import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodepoints, writeKanonisch } from '../../../shared/modell/kanonisch.ts'

describe('Kanonisches JSON', () => {
  it('ordnet Schlüssel nach Codepunkten, rückt mit zwei Zeichen ein und endet mit Zeilenende', () => {
    const wert = { b: [1, { z: null, a: 'ä' }], a: true, Z: [], '10': {}, '9': '' }
    expect(writeKanonisch(wert)).toBe(
      '{\n  "10": {},\n  "9": "",\n  "Z": [],\n  "a": true,\n  "b": [\n    1,\n    {\n      "a": "ä",\n      "z": null\n    }\n  ]\n}\n',
    )
  })

  it('ordnet Zeichen jenseits der BMP hinter allen anderen', () => {
    expect(['\u{1F600}', '\uFF5E', 'a'].sort(compareCodepoints)).toEqual(['a', '\uFF5E', '\u{1F600}'])
  })

  it('ordnet wie ein Vergleich der Codepunkte', () => {
    const punkte = (text: string) => [...text].map((zeichen) => zeichen.codePointAt(0) ?? 0)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [x, y] = [punkte(a), punkte(b)]
        const stelle = x.findIndex((punkt, i) => punkt !== y[i])
        const erwartet = stelle < 0 ? x.length - y.length : (x[stelle] ?? 0) - (y[stelle] ?? -1)
        expect(Math.sign(compareCodepoints(a, b))).toBe(Math.sign(erwartet))
      }),
    )
  })

  it('ist für jeden JSON-Wert stabil: lesen und schreiben gibt dieselben Zeichen', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (wert) => {
        const text = writeKanonisch(wert)
        expect(writeKanonisch(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(wert)))
      }),
    )
  })

  it('hängt nicht von der Reihenfolge der Schlüssel ab', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (objekt) => {
        const umgekehrt = Object.fromEntries(Object.entries(objekt).reverse())
        expect(writeKanonisch(umgekehrt)).toBe(writeKanonisch(objekt))
      }),
    )
  })

  const kreis: Record<string, unknown> = {}
  kreis.selbst = kreis
  it.each([
    ['undefined', undefined],
    ['undefined in einem Objekt', { a: undefined }],
    ['eine Lücke in einer Liste', new Array(3)],
    ['NaN', Number.NaN],
    ['Unendlich', Number.POSITIVE_INFINITY],
    ['eine große Ganzzahl', 10n],
    ['ein Datum', new Date(0)],
    ['eine Map', new Map()],
    ['eine Funktion', () => 1],
    ['ein Kreis', kreis],
  ])('weist zurück: %s', (_, wert) => {
    expect(() => writeKanonisch(wert)).toThrow(TypeError)
  })
})
