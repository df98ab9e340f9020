import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { technischerNameSchema } from '../../../shared/modell/elemente/gemeinsam.ts'
import { deriveTechnischerName } from '../../../shared/modell/technischerName.ts'

describe('Technischer Name aus einer Bezeichnung', () => {
  it.each([
    ['Anschrift der Betriebsstätte', 'anschriftDerBetriebsstaette'],
    ['Übergabe', 'uebergabe'],
    ['Straße, Hausnummer', 'strasseHausnummer'],
    ['LeiKa-Schlüssel', 'leiKaSchluessel'],
    ['OZG-ID', 'ozgID'],
    ['2. Wohnsitz', 'n2Wohnsitz'],
    ['Dvořák', 'dvorak'],
    ['…', 'name'],
    ['', 'name'],
  ])('%s wird %s', (name, technisch) => {
    expect(deriveTechnischerName(name)).toBe(technisch)
  })

  it('ist keiner der vergebenen, auch nicht in anderer Schreibung', () => {
    expect(deriveTechnischerName('Name', new Set(['NAME', 'name2']))).toBe('name3')
  })

  it('ist immer gültig und nie vergeben', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (name, vergebene) => {
        const technisch = deriveTechnischerName(name, new Set(vergebene))
        expect(technischerNameSchema.safeParse(technisch).success).toBe(true)
        expect(vergebene.map((einer) => einer.toLowerCase())).not.toContain(technisch.toLowerCase())
      }),
    )
  })
})
