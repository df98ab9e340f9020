import { describe, expect, it } from 'vitest'
import { isNavigatorOffen, keyOfLage } from '../../../renderer/arbeitsplatz/navigatorlage.ts'

describe('Navigator', () => {
  it.each([
    [1440, false, true],
    [1280, false, false],
    [1440, true, false],
    [720, true, false],
  ])('bei %d Pixeln (von der Ansicht eingeklappt: %s) ist er offen: %s', (breite, navigatorZu, offen) => {
    expect(isNavigatorOffen({}, { breite, navigatorZu })).toBe(offen)
  })

  it('merkt sich die Wahl getrennt für schmale und breite Fenster', () => {
    const schmal = { breite: 1280, navigatorZu: false }
    const wahlen = { [keyOfLage(schmal)]: true, [keyOfLage({ breite: 1440, navigatorZu: false })]: false }
    expect(isNavigatorOffen(wahlen, schmal)).toBe(true)
    expect(isNavigatorOffen(wahlen, { breite: 1600, navigatorZu: false })).toBe(false)
    expect(isNavigatorOffen(wahlen, { breite: 1600, navigatorZu: true })).toBe(false)
  })
})
