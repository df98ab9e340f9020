import { describe, expect, it } from 'vitest'
import { isUntenOffen, keyOfUntenlage } from '../../../renderer/arbeitsplatz/untenlage.ts'

describe('Unterer Bereich', () => {
  it.each([
    [900, false, true],
    [800, false, true],
    [900, true, false],
    [450, false, false],
    [450, true, false],
  ])('bei %d Pixeln Höhe (beim Durchspielen: %s) ist er offen: %s', (hoehe, spielt, offen) => {
    expect(isUntenOffen({}, { hoehe, spielt })).toBe(offen)
  })

  it('merkt sich die Wahl getrennt für niedrige Fenster und beim Durchspielen', () => {
    const niedrig = { hoehe: 450, spielt: false }
    const wahlen = { [keyOfUntenlage(niedrig)]: true, [keyOfUntenlage({ hoehe: 900, spielt: false })]: false }
    expect(isUntenOffen(wahlen, niedrig)).toBe(true)
    expect(isUntenOffen(wahlen, { hoehe: 900, spielt: false })).toBe(false)
    expect(isUntenOffen(wahlen, { hoehe: 900, spielt: true })).toBe(false)
  })
})
