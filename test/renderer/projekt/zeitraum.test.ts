import { describe, expect, it } from 'vitest'
import { describeZeitpunkt } from '../../../renderer/bausteine/zeitpunkt.ts'
import { describeZeitraum } from '../../../renderer/projekt/zeitraum.ts'

const JETZT = new Date(2026, 10, 2, 15, 0)
const um = (tag: number, stunde: number, minute: number): string =>
  new Date(2026, 10, tag, stunde, minute).toISOString()
const schritt = (zeit?: string) => ({
  name: 'Ändern',
  elemente: [],
  weitere: 0,
  ...(zeit === undefined ? {} : { zeit }),
})

describe('Zeitangaben', () => {
  it.each([
    [um(2, 14, 32), 'heute, 14:32'],
    [um(1, 9, 5), 'gestern, 09:05'],
    [um(-3, 14, 32), '28.10.2026, 14:32'],
  ])('nennen den Tag, wie man ihn sagt: %s', (zeit, text) => {
    expect(describeZeitpunkt(zeit, JETZT)).toBe(text)
  })

  it.each([
    [[um(2, 14, 32), um(2, 14, 41)], 'von heute, 14:32 bis 14:41'],
    [[um(2, 14, 32)], 'von heute, 14:32'],
    [[um(1, 23, 50), um(2, 0, 10)], 'von gestern, 23:50 bis heute, 00:10'],
    [[undefined, um(2, 14, 32)], 'von heute, 14:32'],
    [[undefined], undefined],
  ])('nennen den Zeitraum von Schritten: %j', (zeiten, text) => {
    expect(describeZeitraum(zeiten.map(schritt), JETZT)).toBe(text)
  })
})
