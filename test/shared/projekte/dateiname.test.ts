import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOrdnername, findNamensfehler } from '../../../shared/projekte/dateiname.ts'

describe('Namen von Dateien und Ordnern', () => {
  it.each(['Hundesteuer', 'Gewerbe, Kopie', 'Straßen & Wege 2', 'projekt.fachwerk', 'a.b.c', '人', 'LPT', 'console'])(
    '„%s“ besteht auf jedem Rechner',
    (name) => {
      expect(findNamensfehler(name)).toBeUndefined()
    },
  )

  it.each([
    ['', 'leer'],
    ['.', 'leer'],
    ['..', 'leer'],
    ['a/b', 'Windows'],
    ['a\\b', 'Windows'],
    ['C:', 'Windows'],
    ['datei:strom', 'Windows'],
    ['zeile\numbruch', 'Windows'],
    ['a\u0000', 'Windows'],
    ['\ud800', 'Windows'],
    ['\u202egnp', 'unsichtbar'],
    ['a\u200bb', 'unsichtbar'],
    ['a.', 'endet'],
    ['a ', 'endet'],
    [' a', 'beginnt'],
    ['nul', 'Gerät'],
    ['COM1.txt', 'Gerät'],
    ['Lpt9', 'Gerät'],
    ['x'.repeat(101), 'länger'],
  ])('%j besteht nicht', (name, grund) => {
    expect(findNamensfehler(name)).toContain(grund)
  })
})

describe('Ordner eines Projekts', () => {
  it.each([
    ['Hundesteuer Musterstadt', 'Hundesteuer Musterstadt'],
    ['  Gewerbe:  An- und Abmeldung ', 'Gewerbe An- und Abmeldung'],
    ['../../etc', 'etc'],
    ['CON', 'Projekt CON'],
    ['Fu\u0308nf', 'Fünf'],
    ['Ende...', 'Ende'],
    ['?*', ''],
  ])('heißt bei „%s“ „%s“', (name, ordner) => {
    expect(createOrdnername(name)).toBe(ordner)
  })

  it('hat immer einen Namen, der überall besteht, oder keinen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (name) => {
        const ordner = createOrdnername(name)
        expect(ordner === '' ? undefined : findNamensfehler(ordner)).toBeUndefined()
      }),
    )
  })
})
