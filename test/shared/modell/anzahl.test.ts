import { describe, expect, it } from 'vitest'
import { describeAnzahl, parseAnzahl } from '../../../shared/modell/anzahl.ts'
import { anzahlSchema } from '../../../shared/modell/elemente/gemeinsam.ts'

describe('Häufigkeit', () => {
  it.each([
    ['1', 1, 1],
    ['0…1', 0, 1],
    ['0..1', 0, 1],
    ['1 … n', 1, null],
    ['2-5', 2, 5],
    ['0…*', 0, null],
    ['1 bis 3', 1, 3],
    ['0:*', 0, null],
  ])('„%s“ heißt %d bis %s', (eingabe, min, max) => {
    expect(parseAnzahl(eingabe)).toEqual({ min, max })
  })

  it.each(['', 'viele', '3…1', '-1', '1…0'])('„%s“ weist das Schema zurück', (eingabe) => {
    expect(anzahlSchema.safeParse(parseAnzahl(eingabe)).success).toBe(false)
  })

  it.each(['1', '0…1', '1…n', '2…5'])('„%s“ bleibt beim Lesen und Schreiben gleich', (text) => {
    expect(describeAnzahl(parseAnzahl(text))).toBe(text)
  })
})
