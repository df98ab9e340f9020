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
  dokumentart: z
    .enum(['formular', 'unterlage', 'nachweis', 'bescheid', 'mitteilung'])
    .describe('wer es ausfüllt oder vorlegt, und wozu es dient'),
  formerfordernis: z
    .enum(['keins', 'textform', 'schriftform', 'qualifizierteSignatur'])
    .describe('Form, die das Recht verlangt'),
  kinder: z.array(kindId).min(1),
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
})

const haeufigkeit = {
  anzahl: anzahlSchema,
  pflichtWenn: bedingungSchema
    .optional()
    .describe('Pflicht nur, wenn die Bedingung gilt; dann ist die kleinste Häufigkeit 0'),
}

export const datenfeldgruppeSchema = z.strictObject({
  id: idSchema('datenfeldgruppe'),
  art: z.literal('datenfeldgruppe'),
  ...benannt,
  ...haeufigkeit,
  hilfe: z.string().optional().describe('Text, der im Antrag unter der Angabe steht'),
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
  hilfe: z.string().optional().describe('Text, der im Antrag unter der Angabe steht'),
  datentyp: datentypSchema.describe('was eingegeben werden kann'),
  codeliste: idSchema('codeliste').optional().describe('Liste, aus der gewählt wird'),
  laenge: z
    .strictObject({
      min: z.number().int().min(0).optional().describe('kleinste Zahl von Zeichen'),
      max: z.number().int().min(1).optional().describe('größte Zahl von Zeichen'),
    })
    .optional()
    .describe('wie viele Zeichen der Text hat'),
  muster: z.string().optional().describe('regulärer Ausdruck, dem der ganze Text entspricht, etwa [0-9]{5}'),
  bereich: z
    .strictObject({
      min: z.number().optional().describe('kleinster Wert'),
      max: z.number().optional().describe('größter Wert'),
    })
    .optional()
    .describe('zwischen welchen Werten die Zahl liegt'),
  nachkommastellen: z.number().int().min(0).max(6).optional().describe('höchste Zahl von Stellen hinter dem Komma'),
  dateitypen: z.array(z.string()).optional().describe('erlaubte MIME-Typen, etwa application/pdf'),
  berechnung: berechnungSchema.optional().describe('woraus der Antrag den Wert selbst berechnet'),
  fimId: z.string().optional().describe('Kennung des Datenfelds im FIM-Katalog'),
  schutzkategorie: z.enum(['keine', 'personenbezogen', 'artikel9']).describe('wie die Angabe zu schützen ist'),
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
  hilfe: z.string().optional().describe('Text, der im Antrag unter der Angabe steht'),
  gruppe: idSchema('datenfeldgruppe').describe('Gruppe des Baukastens, die hier verwendet wird'),
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
  kennung: z
    .string()
    .regex(/^urn:/, 'eine Kennung, die mit urn: beginnt')
    .describe('Kennung der Liste, in allen Versionen gleich'),
  version: z.string().min(1).describe('Version der Liste'),
  datei: z
    .string()
    .regex(/^codelisten\/[A-Za-z0-9._-]+\.xml$/)
    .describe('Datei im Projekt mit den Einträgen'),
})

export type Dokument = z.infer<typeof dokumentSchema>
export type Datenfeldgruppe = z.infer<typeof datenfeldgruppeSchema>
export type Datentyp = z.infer<typeof datentypSchema>
export type Datenfeld = z.infer<typeof datenfeldSchema>
export type Baukastenverwendung = z.infer<typeof baukastenverwendungSchema>
export type Codeliste = z.infer<typeof codelisteSchema>
