import { z } from 'zod'
import { befundSchema } from '../befund.ts'
import { FUELLEN } from '../generator/testplan/fuelle.ts'
import { stufeSchema } from '../modell/elemente/gemeinsam.ts'
import { testfallSchema } from '../modell/elemente/testfall.ts'
import { idSchema } from '../modell/ids.ts'

/** Longest message a window may have checked, in characters. */
const XML_MAXIMUM = 5_000_000

/** A message that follows from the model alone, for an Organisation at a stage. */
export const abgeleiteteNachrichtSchema = z.strictObject({
  nachrichtentyp: idSchema('nachrichtentyp'),
  fuelle: z.enum(FUELLEN).describe('ein Beispiel, nur die Pflichtangaben, oder alles, was vorkommen kann'),
})
export type AbgeleiteteNachricht = z.infer<typeof abgeleiteteNachrichtSchema>

/** The part of the host contract that looks at messages without sending them. */
export const NACHRICHT_METHODEN = {
  pruefeNachricht: {
    eingabe: z.strictObject({
      sitzung: z.string().min(1),
      xml: z.string().max(XML_MAXIMUM).describe('Nachricht im neutralen Format oder in dem einer Schnittstelle'),
    }),
    wert: z.strictObject({
      nachrichtentyp: idSchema('nachrichtentyp').optional().describe('erkannt am Kopf der Nachricht'),
      schnittstelle: z
        .string()
        .optional()
        .describe('Name der Schnittstelle, nach deren Schema eine fremde geprüft ist'),
      befunde: z.array(befundSchema).describe('Aufbau und XSD, in den Worten des Formulars'),
    }),
  },
  leiteNachrichtenAb: {
    eingabe: z.strictObject({
      sitzung: z.string().min(1),
      leistung: idSchema('leistung'),
      organisation: idSchema('organisation'),
      stufe: stufeSchema,
    }),
    wert: z.strictObject({
      nachrichten: z
        .array(
          z.strictObject({ abgeleitet: abgeleiteteNachrichtSchema, testfall: testfallSchema, nachricht: z.string() }),
        )
        .describe('was jemand in der Leistung senden kann; leer, solange das Modell Fehler hat'),
    }),
  },
} as const
