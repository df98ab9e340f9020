import { z } from 'zod'
import { datensatzSchema } from '../modell/datensatz.ts'
import { idSchema } from '../modell/ids.ts'
import { codelisteneintragSchema } from '../modell/projekt.ts'

/** Place of an element in the graph of a Leistung; kept apart from the model: moving a node never touches a record. */
export const positionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^lei-[0-9a-z]{10}\/[a-z]{3}-[0-9a-z]{10}(\/frei)?$/)
    .describe('<Id der Leistung>/<Id des Elements>, in der freien Anordnung mit „/frei“ dahinter'),
  x: z.number(),
  y: z.number(),
  hoehe: z.number().positive().optional().describe('nur bei Rollen mit Bahn: Höhe der Bahn'),
})
export type Position = z.infer<typeof positionSchema>

const satzdiff = <T extends z.ZodType>(schema: T) =>
  z.strictObject({
    hinzugefuegt: z.array(schema),
    geaendert: z.array(z.strictObject({ von: schema, nach: schema })),
    entfernt: z.array(schema),
  })

/** Entries of a Codeliste exchanged at one place; small however long the list is. */
export const listenaenderungSchema = z.strictObject({
  liste: idSchema('codeliste'),
  stelle: z.number().int().min(0),
  entfernt: z.array(codelisteneintragSchema),
  hinzugefuegt: z.array(codelisteneintragSchema),
})
export type Listenaenderung = z.infer<typeof listenaenderungSchema>

/** A reversible change of whole records: what was added, changed from/to, removed. */
export const diffSchema = z.strictObject({
  datensaetze: satzdiff(datensatzSchema),
  positionen: satzdiff(positionSchema),
  codelisten: z
    .array(listenaenderungSchema)
    .optional()
    .describe('Einträge von Codelisten, eine Änderung nach der anderen; fehlt in älteren Journalen'),
  heimaten: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Id eines neuen oder entfernten Datensatzes, Id des Hauptdatensatzes seiner Datei; nur wo kein Verweis sie nennt',
    ),
})
export type Diff = z.infer<typeof diffSchema>

/** One undo step: what a user did, under its German name ("Zustellweg löschen"). */
export const schrittSchema = z.strictObject({
  name: z.string().min(1).max(120),
  diff: diffSchema,
})
export type Schritt = z.infer<typeof schrittSchema>
