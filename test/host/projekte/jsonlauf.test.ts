import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJsonDatei } from '../../../electron/host/projekte/json.ts'
import { isUnbedenklich } from '../../../electron/host/projekte/jsonlauf.ts'

const TIEFE = 4

describe('Gang durch einen JSON-Text', () => {
  it.each([
    '{"a": 1, "b": {"a": 2}}',
    '[{"a": 1}, {"a": 1}]',
    '{"a": "b", "b": "a"}',
    String.raw`{"a": "\"b\": {", "b": "\\"}`,
    '{"a": [["tief"]]}',
    '{"a": ["a", "a"], "": {}}',
  ])('lässt durch: %s', (text) => {
    expect(isUnbedenklich(text, TIEFE)).toBe(true)
  })

  it.each([
    ['doppelter Schlüssel', '{"a": 1, "a": 2}'],
    ['doppelt hinter einer Liste', '{"a": [1, 2], "a": 2}'],
    ['doppelt hinter einem Objekt', '{"a": {"b": 1}, "a": 2}'],
    ['doppelt, einmal verkleidet', String.raw`{"a": 1, "\u0061": 2}`],
    ['Name des Prototyps', '{"__proto__": {}}'],
    ['verkleideter Name des Prototyps', String.raw`{"__pr\u006fto__": {}}`],
    ['zu tief', '[[[[[]]]]]'],
    ['zu tief in Objekten', '{"a":{"a":{"a":{"a":{}}}}}'],
  ])('hält auf: %s', (_, text) => {
    expect(isUnbedenklich(text, TIEFE)).toBe(false)
  })

  it('nennt zu einem doppelten Schlüssel Zeile und Spalte', () => {
    const gelesen = parseJsonDatei('{\n  "a": 1,\n  "a": 2\n}', 'datei.json')
    expect(gelesen.ok ? [] : gelesen.befunde).toMatchObject([
      { code: 'datei.doppelt', ort: { datei: 'datei.json', zeile: 3, spalte: 3 } },
    ])
  })

  it('liest jeden JSON-Wert so, wie er geschrieben wurde', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(3), (wert, einzug) => {
        const gelesen = parseJsonDatei(JSON.stringify(wert, undefined, einzug), 'datei.json')
        if (gelesen.ok) expect(gelesen.wert.wert).toEqual(JSON.parse(JSON.stringify(wert)))
        else expect(gelesen.befunde.map(({ code }) => code)).toContain('datei.name')
      }),
      { numRuns: 200 },
    )
  })
})
