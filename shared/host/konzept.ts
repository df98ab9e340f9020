import { z } from 'zod'
import { stufeSchema } from '../modell/elemente/gemeinsam.ts'
import { idSchema } from '../modell/ids.ts'

const konzeptformatSchema = z.enum(['html', 'docx', 'pdf', 'zip'])
export type Konzeptformat = z.infer<typeof konzeptformatSchema>

const umfang = {
  anforderungen: z.number().int(),
  testfaelle: z.number().int(),
}

/** The part of the host contract that hands concepts to vendors. */
export const KONZEPT_METHODEN = {
  exportiere: {
    eingabe: z.strictObject({
      ordner: z.string().min(1).describe('Projektordner'),
      komponententyp: z.string().min(1).describe('Name, technischer Name oder Id des Komponententyps'),
      leistung: z.string().min(1).optional().describe('nur diese: Name, technischer Name oder Id; sonst alle'),
      stufe: stufeSchema,
      nach: z.string().min(1).describe('Zieldatei; ihre Endung bestimmt das Format'),
    }),
    wert: z.strictObject({
      datei: z.string(),
      format: konzeptformatSchema,
      bytes: z.number().int(),
      sha256: z.string(),
      ...umfang,
    }),
  },
  systemkonzept: {
    eingabe: z.strictObject({
      sitzung: z.string().min(1),
      komponententyp: idSchema('komponententyp'),
      leistung: idSchema('leistung').optional().describe('nur diese; sonst alle'),
      stufe: stufeSchema,
      format: konzeptformatSchema,
    }),
    wert: z.strictObject({
      dateiname: z.string(),
      base64: z.string().describe('Inhalt der Datei'),
      ...umfang,
    }),
  },
} as const
