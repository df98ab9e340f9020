import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createSchemabefunde } from '../../../shared/modell/schemabefunde.ts'

describe('Ein Wert außerhalb seiner Grenzen', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['leerer Text', z.string().min(1), '', '„name“ darf nicht leer sein.'],
    ['kurzer Text', z.string().min(3), 'ab', '„name“ hat weniger als 3 Zeichen.'],
    ['langer Text', z.string().max(2), 'abc', '„name“ hat mehr als 2 Zeichen.'],
    ['kleine Zahl', z.number().min(1), 0, '„name“ ist kleiner als 1.'],
    ['große Zahl', z.number().max(4), 5, '„name“ ist größer als 4.'],
    ['leere Liste', z.array(z.string()).min(1), [], '„name“ braucht mindestens einen Eintrag.'],
    ['kurze Liste', z.array(z.string()).min(2), ['a'], '„name“ hat weniger als 2 Einträge.'],
    ['lange Liste', z.array(z.string()).max(1), ['a', 'b'], '„name“ hat mehr als 1 Eintrag.'],
  ])('%s: sagt, welche Grenze es ist', (_was, schema, name, satz) => {
    const gelesen = z.object({ name: schema }).safeParse({ name })
    if (gelesen.success) throw new Error('Der Wert gilt')
    expect(createSchemabefunde(gelesen.error, () => ({})).map((befund) => befund.satz)).toEqual([satz])
  })
})
