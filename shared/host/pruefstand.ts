import { z } from 'zod'
import { befundSchema } from '../befund.ts'
import { stufeSchema } from '../modell/elemente/gemeinsam.ts'
import { idSchema } from '../modell/ids.ts'
import type { Gruppenwert } from '../modell/nachricht.ts'
import { abgeleiteteNachrichtSchema } from './nachricht.ts'
import {
  pruefstandstandSchema,
  stoerungsartSchema,
  zahlungsstandSchema,
  zustellungsangabeSchema,
} from './pruefstandstand.ts'

/**
 * The part of the host contract that shows the demo systems of an open project and lets people act in them. Texts of messages and
 * documents are fetched one by one.
 */
const sitzung = z.string().min(1).describe('Id der Sitzung')

/** Larger attachments are refused before they reach the processor. */
const INHALT_MAXIMUM = 28_000_000
const base64Schema = z
  .string()
  .max(INHALT_MAXIMUM)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)

const gruppenwertSchema: z.ZodType<Gruppenwert> = z.lazy(() =>
  z.record(
    z.string().regex(/^(fel|gru|ver)-[0-9a-z]{10}$/),
    z.array(z.union([z.string().max(100_000), gruppenwertSchema])).max(1000),
  ),
)

export const antraganlageSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/),
  name: z.string().min(1).max(150),
  typ: z.string().min(1).max(255),
  inhalt: base64Schema.describe('Base64'),
})
export type Antraganlage = z.infer<typeof antraganlageSchema>

const dokumenteSchema = z.record(idSchema('dokument'), gruppenwertSchema)

/** What became of a message that was sent here. */
export const sendeausgangSchema = z.strictObject({
  transaktion: z.string(),
  vorgang: z.string().optional(),
  ausgang: z.enum(['zugestellt', 'zurueckgewiesen', 'klaerung', 'wiederholung', 'konflikt', 'zustellfehler']),
  satz: z.string().describe('was geschehen ist, ein Satz'),
  befunde: z.array(befundSchema),
  zustellungen: z.array(zustellungsangabeSchema),
})
export type Sendeausgang = z.infer<typeof sendeausgangSchema>

const abschnittSchema = z.strictObject({
  schluessel: z.string().describe('eindeutig in der Nachricht'),
  titel: z.string(),
  ebene: z.number().int().describe('0: Dokument'),
  zeilen: z.array(z.strictObject({ schluessel: z.string(), name: z.string(), wert: z.string() })),
})
export type Nachrichtenabschnitt = z.infer<typeof abschnittSchema>

/** Where a text or file lies. */
export const dokumentquelleSchema = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('akte'), installation: z.string(), id: z.string() }),
  z.strictObject({ art: z.literal('aktenxml'), installation: z.string(), id: z.string() }),
  z.strictObject({ art: z.literal('mail'), id: z.string(), nummer: z.number().int().min(0) }),
  z.strictObject({ art: z.literal('post'), id: z.string(), datei: z.string() }),
  z.strictObject({ art: z.literal('lieferung'), uuid: z.string() }),
  z.strictObject({ art: z.literal('anlage'), transaktion: z.string(), id: z.string() }),
  z.strictObject({ art: z.literal('nachricht'), transaktion: z.string(), roh: z.boolean() }),
  z.strictObject({ art: z.literal('schritt'), transaktion: z.string(), nummer: z.number().int(), text: z.string() }),
])
export type Dokumentquelle = z.infer<typeof dokumentquelleSchema>

/** What a form is filled with: a message that somebody has written, or one that follows from the model. */
const beispielwahlSchema = z.discriminatedUnion('art', [
  z.strictObject({
    art: z.literal('testfall'),
    kennung: z.string().min(1).describe('Testfall mit neutraler Nachricht'),
  }),
  z.strictObject({
    art: z.literal('abgeleitet'),
    ...abgeleiteteNachrichtSchema.shape,
    organisation: idSchema('organisation'),
    stufe: stufeSchema,
  }),
])
export type Beispielwahl = z.infer<typeof beispielwahlSchema>
export type AbgeleitetesBeispiel = Extract<Beispielwahl, { art: 'abgeleitet' }>

export const PRUEFSTAND_METHODEN = {
  pruefstandStand: { eingabe: z.strictObject({ sitzung }), wert: pruefstandstandSchema },
  pruefstandSende: {
    eingabe: z.strictObject({
      sitzung,
      organisation: z.string().min(1).describe('Id der empfangenden Organisation'),
      stufe: stufeSchema.optional().describe('statt der eingerichteten'),
      nachricht: z.discriminatedUnion('art', [
        z.strictObject({ art: z.literal('testfall'), kennung: z.string().min(1) }),
        z.strictObject({ art: z.literal('abgeleitet'), ...abgeleiteteNachrichtSchema.shape }),
        z.strictObject({
          art: z.literal('xml'),
          xml: z.string().min(1).max(INHALT_MAXIMUM),
          anlagen: z.array(base64Schema).max(100),
        }),
      ]),
    }),
    wert: sendeausgangSchema,
  },
  pruefstandNachricht: {
    eingabe: z.strictObject({ sitzung, transaktion: z.string() }),
    wert: z.strictObject({
      name: z.string(),
      abschnitte: z.array(abschnittSchema),
      anlagen: z.array(
        z.strictObject({ id: z.string(), name: z.string(), typ: z.string(), groesse: z.number().int() }),
      ),
    }),
  },
  pruefstandBeispiel: {
    eingabe: z.strictObject({ sitzung, beispiel: beispielwahlSchema }),
    wert: z.strictObject({
      nachrichtentyp: z.string(),
      dokumente: dokumenteSchema,
      anlagen: z.array(antraganlageSchema),
    }),
  },
  pruefstandAntwortvorlage: {
    eingabe: z.strictObject({ sitzung, vorgang: z.string(), nachrichtentyp: z.string() }),
    wert: z.strictObject({
      stufe: stufeSchema,
      dokumente: dokumenteSchema,
      anlagen: z.array(antraganlageSchema),
      uebernommen: z.array(z.string()).describe('Dokumente aus früheren Nachrichten des Vorgangs'),
      leserwahl: z.array(z.strictObject({ kennung: z.string(), name: z.string() })),
    }),
  },
  pruefstandAntworte: {
    eingabe: z.strictObject({
      sitzung,
      vorgang: z.string(),
      nachrichtentyp: z.string(),
      dokumente: dokumenteSchema,
      anlagen: z.array(antraganlageSchema).max(100),
      leser: z.string().optional().describe('Kennung der gewählten Stelle'),
    }),
    wert: sendeausgangSchema,
  },
  pruefstandMeldeZahlung: {
    eingabe: z.strictObject({
      sitzung,
      zahlung: z.string().min(1).describe('UUID des Zahlungsauftrags'),
      stand: zahlungsstandSchema,
    }),
    wert: sendeausgangSchema,
  },
  pruefstandDokument: {
    eingabe: z.strictObject({ sitzung, quelle: dokumentquelleSchema }),
    wert: z.strictObject({
      name: z.string(),
      typ: z.string(),
      groesse: z.number().int(),
      text: z.string().nullable().describe('Inhalt, wo er Text ist'),
      inhalt: z.string().nullable().describe('sonst Base64'),
    }),
  },
  pruefstandStoerung: {
    eingabe: z.strictObject({ sitzung, installation: z.string(), stoerung: stoerungsartSchema.nullable() }),
    wert: z.strictObject({}),
  },
  pruefstandWiederhole: {
    eingabe: z.strictObject({ sitzung, transaktion: z.string() }),
    wert: sendeausgangSchema,
  },
  pruefstandKlaere: {
    eingabe: z.strictObject({ sitzung, transaktion: z.string(), vorgang: z.string().optional() }),
    wert: sendeausgangSchema,
  },
  pruefstandZuruecksetzen: { eingabe: z.strictObject({ sitzung }), wert: z.strictObject({}) },
} as const

export const pruefstandEreignisse = [z.strictObject({ art: z.literal('pruefstand'), sitzung })] as const
