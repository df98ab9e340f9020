import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDatum, formatZahl, parseDatum, parseZahl } from '../../../renderer/eigenschaften/werteingabe.ts'

describe('Zahlen und Daten in den Eigenschaften', () => {
  it.each([
    ['680.000', 680_000],
    ['1930', 1930],
    ['0,5', 0.5],
    [' 12 ', 12],
    ['-3', -3],
    ['', undefined],
    ['viele', Number.NaN],
    ['1.5', Number.NaN],
  ])('„%s“ heißt %s', (eingabe, zahl) => {
    expect(parseZahl(eingabe)).toEqual(zahl)
  })

  it('lesen jede Zahl, wie sie sie schreiben', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (zahl) => parseZahl(formatZahl(zahl)) === zahl),
    )
  })

  it.each([
    ['02.11.2026', '2026-11-02'],
    ['2.1.2026', '2026-01-02'],
    ['2026-11-02', '2026-11-02'],
    ['', undefined],
    ['morgen', 'morgen'],
  ])('„%s“ wird %s', (eingabe, datum) => {
    expect(parseDatum(eingabe)).toBe(datum)
  })

  it('zeigen ein Datum deutsch', () => {
    expect(formatDatum('2026-11-02')).toBe('02.11.2026')
    expect(formatDatum('offen')).toBe('offen')
  })
})
