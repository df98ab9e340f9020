import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createJsonSchemata } from '../../../shared/modell/jsonSchemata.ts'

/** After a change of the zod schemas: `npm run schema` (runs this test with --update). */
describe('Veröffentlichte JSON-Schemas', () => {
  const schemata = createJsonSchemata()

  it.each([...schemata])('%s ist aktuell', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../../../shared/modell/schema/${name}`)
  })

  it('sind vollständig, und es liegt keines zu viel im Ordner', () => {
    expect(readdirSync('shared/modell/schema').sort()).toEqual([...schemata.keys()].sort())
  })

  it('beschreiben Felder auf Deutsch und lassen nichts Unbekanntes zu', () => {
    const leistung = schemata.get('leistung.schema.json') ?? ''
    expect(leistung).toContain('LeiKa-Schlüssel')
    expect(leistung).toContain('"additionalProperties": false')
  })
})
