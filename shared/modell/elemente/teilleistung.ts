import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { bedingungSchema } from './ausdruck.ts'
import { benannt, rechtsgrundlageverweisSchema, stufeSchema } from './gemeinsam.ts'

/** Frist of a Teilleistung; in Durchstich 1 a rule records it, no clock runs it yet. */
export const fristSchema = z.strictObject({
  id: idSchema('frist'),
  name: z.string().min(1),
  beginn: z.enum(['eingang', 'beginnDerTeilleistung', 'vollstaendigkeit']),
  dauerWerktage: z.number().int().min(1),
  wirkung: z.enum(['erinnern', 'fortfahren', 'giltAlsGenehmigt', 'beenden']),
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
})

/** A stretch of action with its result (guide 8.5.6: Handlungsabschnitt). */
export const teilleistungSchema = z.strictObject({
  id: idSchema('teilleistung'),
  art: z.literal('teilleistung'),
  ...benannt,
  ergebnis: z.string().min(1).describe('was am Ende vorliegt'),
  vorgangstypen: z.array(idSchema('vorgangstyp')).min(1),
  zustaendigeRolle: idSchema('rolle'),
  beteiligteRollen: z.array(idSchema('rolle')),
  benoetigt: z.array(idSchema('dokument')),
  erzeugt: z.array(idSchema('dokument')),
  vorgaenger: z.array(
    z.strictObject({ teilleistung: idSchema('teilleistung'), bedingung: bedingungSchema.optional() }),
  ),
  zusammenfuehrung: z
    .discriminatedUnion('art', [
      z.strictObject({ art: z.literal('alle') }),
      z.strictObject({ art: z.literal('eine') }),
      z.strictObject({ art: z.literal('anzahl'), anzahl: z.number().int().min(1) }),
      z.strictObject({ art: z.literal('frist'), frist: idSchema('frist') }),
    ])
    .describe('wann es nach mehreren Vorgängern weitergeht'),
  fristen: z.array(fristSchema),
  abStufe: stufeSchema,
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
})

export type Frist = z.infer<typeof fristSchema>
export type Teilleistung = z.infer<typeof teilleistungSchema>
