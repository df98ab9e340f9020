import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSchluessel } from '../../../renderer/bausteine/schluessel.ts'

it('gleiche Befunde einer Liste bleiben alle, jeder mit eigenem Schlüssel und an seiner Stelle', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('fehlt', 'fehlt 1', 'zu lang')), (codes) => {
      const gezaehlte = createSchluessel(codes, (code) => code)
      expect(gezaehlte.map(([, code]) => code)).toEqual(codes)
      expect(new Set(gezaehlte.map(([schluessel]) => schluessel)).size).toBe(codes.length)
    }),
  )
})
