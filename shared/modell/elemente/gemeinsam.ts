import { z } from 'zod'
import { idSchema } from '../ids.ts'

/** Names in XSD and XSLT; ASCII NCName without dots, so that it can also stand in XPath and file names. */
export const technischerNameSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_-]{0,79}$/, 'ein Buchstabe, dann Buchstaben ohne Umlaute, Ziffern, _ oder -')
  .describe('Name in XSD und XSLT; eindeutig unter Geschwistern; bleibt beim Umbenennen gleich')

export const stufeSchema = z.number().int().min(1).max(4).describe('Umsetzungsstufe 1 bis 4')
export type Umsetzungsstufe = 1 | 2 | 3 | 4
export const UMSETZUNGSSTUFEN: readonly Umsetzungsstufe[] = [1, 2, 3, 4]

export const datumSchema = z.iso.date().describe('Datum JJJJ-MM-TT')

export const rechtsgrundlageverweisSchema = z.strictObject({
  rechtsgrundlage: idSchema('rechtsgrundlage').describe('Norm und Paragraf'),
  zweck: z.string().min(1).describe('wofür die Rechtsgrundlage hier steht'),
})
export type Rechtsgrundlageverweis = z.infer<typeof rechtsgrundlageverweisSchema>

/** Multiplicity; `max: null` means unbounded. Mandatory is `min >= 1`. */
export const anzahlSchema = z
  .strictObject({
    min: z.number().int().min(0),
    max: z.number().int().min(1).nullable().describe('null: beliebig oft'),
  })
  .refine((anzahl) => anzahl.max === null || anzahl.min <= anzahl.max, 'min darf nicht größer als max sein')
  .describe('Häufigkeit; Pflicht ab min 1')
export type Anzahl = z.infer<typeof anzahlSchema>

/** What every named element carries. */
export const benannt = {
  name: z.string().min(1).max(200).describe('Bezeichnung in der Fachsprache'),
  technischerName: technischerNameSchema,
  beschreibung: z.string().optional().describe('Erläuterung für Fachexperten'),
}
