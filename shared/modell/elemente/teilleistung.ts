import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { bedingungSchema } from './ausdruck.ts'
import { benannt, rechtsgrundlageverweisSchema, stufeSchema } from './gemeinsam.ts'

/** Frist of a Teilleistung; in Durchstich 1 a rule records it, no clock runs it yet. */
export const fristSchema = z.strictObject({
  id: idSchema('frist'),
  name: z.string().min(1).describe('wie die Frist heißt'),
  beginn: z.enum(['eingang', 'beginnDerTeilleistung', 'vollstaendigkeit']).describe('womit die Frist beginnt'),
  dauerWerktage: z.number().int().min(1).describe('wie viele Werktage die Frist dauert'),
  wirkung: z.enum(['erinnern', 'fortfahren', 'giltAlsGenehmigt', 'beenden']).describe('was nach Ablauf geschieht'),
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema).describe('Recht, auf dem die Frist beruht'),
})

/** A stretch of action with its result (guide 8.5.6: Handlungsabschnitt). */
export const teilleistungSchema = z.strictObject({
  id: idSchema('teilleistung'),
  art: z.literal('teilleistung'),
  ...benannt,
  ergebnis: z.string().min(1).describe('was am Ende vorliegt'),
  vorgangstypen: z.array(idSchema('vorgangstyp')).min(1).describe('Arten von Vorgängen, in denen sie vorkommt'),
  zustaendigeRolle: idSchema('rolle').describe('wer sie ausführt'),
  beteiligteRollen: z.array(idSchema('rolle')).describe('wer außerdem mitwirkt'),
  benoetigt: z.array(idSchema('dokument')).describe('Dokumente, die dafür vorliegen müssen'),
  erzeugt: z.array(idSchema('dokument')).describe('Dokumente, die dabei entstehen'),
  vorgaenger: z
    .array(
      z.strictObject({
        teilleistung: idSchema('teilleistung').describe('Teilleistung, auf die diese folgt'),
        bedingung: bedingungSchema.optional().describe('nur wenn sie zutrifft, zählt dieser Vorgänger'),
      }),
    )
    .describe('was davor geschieht'),
  zusammenfuehrung: z
    .discriminatedUnion('art', [
      z.strictObject({ art: z.literal('alle') }),
      z.strictObject({ art: z.literal('eine') }),
      z.strictObject({ art: z.literal('anzahl'), anzahl: z.number().int().min(1).describe('so viele Vorgänger') }),
      z.strictObject({ art: z.literal('frist'), frist: idSchema('frist').describe('Frist dieser Teilleistung') }),
    ])
    .describe('wann es nach mehreren Vorgängern weitergeht'),
  fristen: z.array(fristSchema).describe('bis wann sie erledigt sein muss und was sonst geschieht'),
  abStufe: stufeSchema,
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
})

export type Frist = z.infer<typeof fristSchema>
export type Teilleistung = z.infer<typeof teilleistungSchema>
