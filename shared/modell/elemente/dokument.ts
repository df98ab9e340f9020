import { z } from 'zod'
import { feldpfadSchema, idSchema } from '../ids.ts'
import { bedingungSchema, berechnungSchema } from './ausdruck.ts'
import { anzahlSchema, benannt, rechtsgrundlageverweisSchema, stufeSchema } from './gemeinsam.ts'

const kindId = z.union([idSchema('datenfeld'), idSchema('datenfeldgruppe'), idSchema('baukastenverwendung')])

/** Form, supporting document, proof, decision or notice: a tree of Datenfeldgruppen and Datenfelder. */
export const dokumentSchema = z.strictObject({
  id: idSchema('dokument'),
  art: z.literal('dokument'),
  ...benannt,
  dokumentart: z.enum(['formular', 'unterlage', 'nachweis', 'bescheid', 'mitteilung']),
  formerfordernis: z.enum(['keins', 'textform', 'schriftform', 'qualifizierteSignatur']),
  kinder: z.array(kindId).min(1),
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
})

const haeufigkeit = {
  anzahl: anzahlSchema,
  pflichtWenn: bedingungSchema.optional().describe('Pflicht nur, wenn die Bedingung gilt; dann ist min 0'),
}

export const datenfeldgruppeSchema = z.strictObject({
  id: idSchema('datenfeldgruppe'),
  art: z.literal('datenfeldgruppe'),
  ...benannt,
  ...haeufigkeit,
  hilfe: z.string().optional(),
  kinder: z.array(kindId).min(1),
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
})

export const datentypSchema = z.enum([
  'text',
  'ganzzahl',
  'dezimalzahl',
  'betrag',
  'datum',
  'zeitpunkt',
  'zeit',
  'jaNein',
  'auswahl',
  'datei',
  'geometrie',
  'zeitraum',
])

export const datenfeldSchema = z.strictObject({
  id: idSchema('datenfeld'),
  art: z.literal('datenfeld'),
  ...benannt,
  ...haeufigkeit,
  hilfe: z.string().optional(),
  datentyp: datentypSchema,
  codeliste: idSchema('codeliste').optional().describe('nur bei Datentyp auswahl'),
  laenge: z
    .strictObject({ min: z.number().int().min(0).optional(), max: z.number().int().min(1).optional() })
    .optional()
    .describe('nur bei Datentyp text'),
  muster: z.string().optional().describe('nur bei Datentyp text; Teilmenge regulärer Ausdrücke, siehe muster.ts'),
  bereich: z
    .strictObject({ min: z.number().optional(), max: z.number().optional() })
    .optional()
    .describe('nur bei ganzzahl, dezimalzahl, betrag'),
  nachkommastellen: z.number().int().min(0).max(6).optional().describe('nur bei dezimalzahl'),
  dateitypen: z.array(z.string()).optional().describe('nur bei datei: erlaubte MIME-Typen'),
  berechnung: berechnungSchema.optional(),
  fimId: z.string().optional(),
  schutzkategorie: z.enum(['keine', 'personenbezogen', 'artikel9']),
  abStufe: stufeSchema,
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
})

/**
 * Use of a Gruppe of the Baukasten at one place of a Dokument. It gives the place its own name and may override
 * multiplicity, help and stage, of the Gruppe as a whole or of parts below it - nothing else.
 */
export const baukastenverwendungSchema = z.strictObject({
  id: idSchema('baukastenverwendung'),
  art: z.literal('baukastenverwendung'),
  ...benannt,
  ...haeufigkeit,
  hilfe: z.string().optional(),
  gruppe: idSchema('datenfeldgruppe'),
  ueberschreibungen: z
    .array(
      z.strictObject({
        teil: feldpfadSchema.describe('Feldpfad innerhalb der verwendeten Gruppe'),
        anzahl: anzahlSchema.optional(),
        hilfe: z.string().optional(),
        abStufe: stufeSchema.optional(),
      }),
    )
    .optional(),
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
})

/** A code list in one version; its entries are in a Genericode file below `codelisten/`. */
export const codelisteSchema = z.strictObject({
  id: idSchema('codeliste'),
  art: z.literal('codeliste'),
  ...benannt,
  kennung: z.string().regex(/^urn:/, 'eine Kennung, die mit urn: beginnt').describe('CanonicalUri der Liste'),
  version: z.string().min(1),
  datei: z.string().regex(/^codelisten\/[A-Za-z0-9._-]+\.xml$/),
})

export type Dokument = z.infer<typeof dokumentSchema>
export type Datenfeldgruppe = z.infer<typeof datenfeldgruppeSchema>
export type Datentyp = z.infer<typeof datentypSchema>
export type Datenfeld = z.infer<typeof datenfeldSchema>
export type Baukastenverwendung = z.infer<typeof baukastenverwendungSchema>
export type Codeliste = z.infer<typeof codelisteSchema>
