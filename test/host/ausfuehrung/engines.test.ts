import { expect, it } from 'vitest'
import { countEngines } from '../../../electron/host/ausfuehrung/engines.ts'

it.each([
  [1, 2],
  [2, 2],
  [4, 3],
  [8, 4],
  [64, 4],
])('auf %i Kernen arbeiten %i Engines', (kerne, engines) => {
  expect(countEngines(kerne)).toBe(engines)
})
