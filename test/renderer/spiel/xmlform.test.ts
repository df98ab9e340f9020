import { expect, it } from 'vitest'
import { isSameForm } from '../../../renderer/spiel/xmlform.ts'

it.each([
  ['gleiche Wurzel', '<f:anzeige a="1"/>', '<n:anzeige>\n</n:anzeige>', true],
  ['andere Wurzel', '<f:anzeige/>', '<import/>', false],
  ['mit Vorspann', '<?xml version="1.0"?><anzeige/>', '<anzeige/>', true],
  ['kein XML', 'Text', '<anzeige/>', false],
])('Vergleichbar ist nur, was dieselbe Form hat: %s', (_fall, a, b, gleich) => {
  expect(isSameForm(a, b)).toBe(gleich)
})
