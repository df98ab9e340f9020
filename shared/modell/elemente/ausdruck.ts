import { z } from 'zod'
import { feldpfadSchema } from '../ids.ts'

/**
 * Bedingung and Berechnung as syntax trees over Feldpfade. The four back ends of each node kind (XPath, TypeScript,
 * German sentence, test values) live in `shared/ausdruck`, one file per kind.
 *
 * Scope: inside `mindestensEins` and `jedes`, and in a `pflichtWenn` of a repeated Gruppe, a path that runs through the
 * current Gruppe means the current occurrence; all other paths mean any occurrence.
 */
export const vergleichsoperatorSchema = z.enum([
  'gleich',
  'ungleich',
  'kleiner',
  'kleinerGleich',
  'groesser',
  'groesserGleich',
])
export type Vergleichsoperator = z.infer<typeof vergleichsoperatorSchema>

const konstanteSchema = z.union([z.string(), z.number(), z.boolean()])

export type Bedingung =
  | { art: 'vergleich'; feld: string; operator: Vergleichsoperator; wert: string | number | boolean }
  | { art: 'feldvergleich'; feld: string; operator: Vergleichsoperator; anderesFeld: string }
  | { art: 'vorhanden'; feld: string }
  | { art: 'inCodeliste'; feld: string; codes: string[] }
  | { art: 'anzahl'; feld: string; operator: Vergleichsoperator; wert: number }
  | { art: 'mindestensEins'; gruppe: string; bedingung: Bedingung }
  | { art: 'jedes'; gruppe: string; bedingung: Bedingung }
  | { art: 'und'; bedingungen: Bedingung[] }
  | { art: 'oder'; bedingungen: Bedingung[] }
  | { art: 'nicht'; bedingung: Bedingung }
  | { art: 'freierXPath'; xpath: string; satz: string; felder: string[] }

export const bedingungSchema: z.ZodType<Bedingung> = z.lazy(() =>
  z.discriminatedUnion('art', [
    z.strictObject({
      art: z.literal('vergleich'),
      feld: feldpfadSchema,
      operator: vergleichsoperatorSchema,
      wert: konstanteSchema,
    }),
    z.strictObject({
      art: z.literal('feldvergleich'),
      feld: feldpfadSchema,
      operator: vergleichsoperatorSchema,
      anderesFeld: feldpfadSchema,
    }),
    z.strictObject({ art: z.literal('vorhanden'), feld: feldpfadSchema }),
    z.strictObject({ art: z.literal('inCodeliste'), feld: feldpfadSchema, codes: z.array(z.string()).min(1) }),
    z.strictObject({
      art: z.literal('anzahl'),
      feld: feldpfadSchema,
      operator: vergleichsoperatorSchema,
      wert: z.number().int().min(0),
    }),
    z.strictObject({ art: z.literal('mindestensEins'), gruppe: feldpfadSchema, bedingung: bedingungSchema }),
    z.strictObject({ art: z.literal('jedes'), gruppe: feldpfadSchema, bedingung: bedingungSchema }),
    z.strictObject({ art: z.literal('und'), bedingungen: z.array(bedingungSchema).min(2) }),
    z.strictObject({ art: z.literal('oder'), bedingungen: z.array(bedingungSchema).min(2) }),
    z.strictObject({ art: z.literal('nicht'), bedingung: bedingungSchema }),
    z.strictObject({
      art: z.literal('freierXPath'),
      xpath: z.string().min(1).describe('XPath relativ zum Dokument; Ausnahme, in Konzepten gekennzeichnet'),
      satz: z.string().min(1).describe('dieselbe Bedingung als deutscher Satz'),
      felder: z.array(feldpfadSchema).describe('gelesene Felder, für Verwendungsnachweise'),
    }),
  ]),
)

export type Berechnung =
  | { art: 'zahl'; wert: number }
  | { art: 'feldwert'; feld: string }
  | { art: 'anzahlwert'; feld: string }
  | { art: 'summe'; summanden: Berechnung[] }
  | { art: 'differenz'; minuend: Berechnung; subtrahend: Berechnung }
  | { art: 'produkt'; faktoren: Berechnung[] }
  | { art: 'summeUeber'; gruppe: string; berechnung: Berechnung }
  | { art: 'fallweise'; bedingung: Bedingung; dann: Berechnung; sonst: Berechnung }

export const berechnungSchema: z.ZodType<Berechnung> = z.lazy(() =>
  z.discriminatedUnion('art', [
    z.strictObject({ art: z.literal('zahl'), wert: z.number() }),
    z.strictObject({ art: z.literal('feldwert'), feld: feldpfadSchema }),
    z.strictObject({ art: z.literal('anzahlwert'), feld: feldpfadSchema }),
    z.strictObject({ art: z.literal('summe'), summanden: z.array(berechnungSchema).min(2) }),
    z.strictObject({ art: z.literal('differenz'), minuend: berechnungSchema, subtrahend: berechnungSchema }),
    z.strictObject({ art: z.literal('produkt'), faktoren: z.array(berechnungSchema).min(2) }),
    z.strictObject({ art: z.literal('summeUeber'), gruppe: feldpfadSchema, berechnung: berechnungSchema }),
    z.strictObject({
      art: z.literal('fallweise'),
      bedingung: bedingungSchema,
      dann: berechnungSchema,
      sonst: berechnungSchema,
    }),
  ]),
)
