import { describe, expect, it } from 'vitest'
import { anzahlSchema } from '../../../shared/modell/elemente/gemeinsam.ts'
import { describeAnzahl, parseAnzahl, pflichtOf } from '../../../shared/worte/haeufigkeit.ts'

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

  it.each([
    [{ min: 1, max: 1 }, undefined, 'immer'],
    [{ min: 0, max: 1 }, { art: 'vorhanden', feld: 'fel-0000000001' }, 'wenn'],
    [{ min: 0, max: 1 }, undefined, 'nein'],
  ] as const)('%o mit Bedingung %o ist Pflicht: %s', (anzahl, pflichtWenn, pflicht) => {
    expect(pflichtOf({ anzahl, pflichtWenn })).toBe(pflicht)
  })
})
