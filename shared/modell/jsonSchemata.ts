import { z } from 'zod'
import { createModelldateiSchema, MODELLDATEINAMEN } from './dateiarten.ts'
import { testfallSchema } from './elemente/testfall.ts'
import { writeKanonisch } from './kanonisch.ts'
import { projektdateiSchema } from './projekt.ts'

/**
 * The published JSON Schemas of all files of a project: file name below `shared/modell/schema/` -> text. Editors outside
 * Fachwerk use them; what JSON Schema cannot say (references, keys equal to ids) only reading and the model check find.
 */
export function createJsonSchemata(): ReadonlyMap<string, string> {
  const schemata: [string, z.ZodType][] = [
    ['projekt', projektdateiSchema.describe('projekt.fachwerk')],
    ...MODELLDATEINAMEN.map((art): [string, z.ZodType] => [art, createModelldateiSchema(art)]),
    ['testfall', testfallSchema.describe('testfall.json')],
  ]
  return new Map(schemata.map(([name, schema]) => [`${name}.schema.json`, writeKanonisch(createJsonSchema(schema))]))
}

function createJsonSchema(schema: z.ZodType): unknown {
  // through text, since zod puts undefined values and class instances into the object
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12' })))
}
