import { z } from 'zod'
import { stufeSchema } from '../modell/elemente/gemeinsam.ts'

/** Results of the acceptance: what every front end, the command line and the JUnit report show. */
export const ebeneSchema = z
  .enum(['keine', 'wohlgeformtheit', 'zuordnung', 'schema', 'regel', 'prozessor'])
  .describe('Schicht, die die Nachricht abgewiesen hat')
export type Ebene = z.infer<typeof ebeneSchema>

export const abweichungSchema = z.strictObject({
  stelle: z.string().describe('wo im Ergebnis'),
  erwartet: z.string().nullable(),
  tatsaechlich: z.string().nullable(),
  element: z.string().optional().describe('Id des Modellelements'),
})
export type Abweichung = z.infer<typeof abweichungSchema>

export const testergebnisSchema = z.strictObject({
  name: z.string(),
  titel: z.string(),
  art: z.enum(['abgeleitet', 'handgeschrieben']),
  kategorie: z.string(),
  nachrichtentyp: z.string().describe('Bezeichnung des Nachrichtentyps'),
  stufe: stufeSchema,
  organisation: z.string().describe('Name der Organisation'),
  bestanden: z.boolean(),
  ebene: ebeneSchema,
  zustellungen: z.number().int(),
  abweichungen: z.array(abweichungSchema),
  dauerMs: z.number(),
})
export type Testergebnis = z.infer<typeof testergebnisSchema>

export const testberichtSchema = z.strictObject({
  projekt: z.string(),
  faelle: z.array(testergebnisSchema),
  bestanden: z.number().int(),
  gescheitert: z.number().int(),
  abgebrochen: z.boolean(),
  regeln: z
    .array(z.strictObject({ name: z.string(), sha256: z.string() }))
    .describe('geprüfte Regeln mit Fingerabdruck'),
  dauerMs: z.number(),
})
export type Testbericht = z.infer<typeof testberichtSchema>
