import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { stufeSchema } from './gemeinsam.ts'

/** What a service shall answer to the n-th Anfrage of a Zustellweg while the Testfall runs. */
export const dienstantwortSchema = z.strictObject({
  zustellweg: idSchema('zustellweg'),
  antwort: z.discriminatedUnion('art', [
    z.strictObject({
      art: z.literal('treffer'),
      anzahl: z.enum(['einer', 'mehrere']),
      merkmale: z.record(z.string(), z.string()),
    }),
    z.strictObject({ art: z.literal('keinTreffer') }),
    z.strictObject({ art: z.literal('zeit') }),
    z.strictObject({ art: z.literal('ablehnung') }),
    z.strictObject({ art: z.literal('technik') }),
  ]),
})

const erwarteteDateiSchema = z.string().regex(/^erwartet\/[a-z0-9-]+\.xml$/)

/** `testfaelle/<name>/testfall.json` (VERTRAEGE 13); the message and the golden deliveries lie beside it. */
export const testfallSchema = z.strictObject({
  name: z.string().min(1),
  beschreibung: z.string().min(1).describe('was dieser Testfall zeigt, in der Fachsprache'),
  organisation: idSchema('organisation'),
  stufe: stufeSchema.optional().describe('abweichend von der Konfiguration der Organisation'),
  kanal: z.string().min(1),
  vorher: z.array(z.string()).optional().describe('Namen von Testfällen, deren Nachricht im selben Vorgang vorausgeht'),
  dienstantworten: z.array(dienstantwortSchema),
  erwartet: z.strictObject({
    ausgang: z.enum(['zugestellt', 'zurueckgewiesen', 'klaerung', 'wiederholung', 'konflikt']),
    befunde: z.array(z.string()).describe('Codes der erwarteten Befunde'),
    zustand: z.string().optional(),
    stelle: idSchema('stelle').optional(),
    zustellungen: z
      .array(
        z.strictObject({
          zustellweg: idSchema('zustellweg'),
          datei: erwarteteDateiSchema.optional(),
        }),
      )
      .describe(
        'Registerabfragen, dann Zustellungen, je in ihrer Reihenfolge, wahlweise mit vollständigem erwarteten Inhalt',
      ),
    rueckmeldung: erwarteteDateiSchema.optional().describe('was dem Absender zuletzt zurückgemeldet wird'),
  }),
})
export type Dienstantwort = z.infer<typeof dienstantwortSchema>
export type Testfall = z.infer<typeof testfallSchema>
