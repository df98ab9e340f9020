import { describe, expect, it } from 'vitest'
import { pflichtOf } from '../../../shared/worte/haeufigkeit.ts'

describe('Pflicht', () => {
  it.each([
    [{ min: 1, max: 1 }, undefined, 'immer'],
    [{ min: 0, max: 1 }, { art: 'vorhanden', feld: 'fel-0000000001' }, 'wenn'],
    [{ min: 0, max: 1 }, undefined, 'nein'],
  ] as const)('%o mit Bedingung %o ist Pflicht: %s', (anzahl, pflichtWenn, pflicht) => {
    expect(pflichtOf({ anzahl, pflichtWenn })).toBe(pflicht)
  })
})
