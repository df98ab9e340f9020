import { z } from 'zod'
import { befundSchema } from '../befund.ts'
import { stufeSchema } from '../modell/elemente/gemeinsam.ts'
import { idSchema } from '../modell/ids.ts'
import type { Gruppenwert } from '../modell/nachricht.ts'
import { abgeleiteteNachrichtSchema } from './nachricht.ts'

/**
 * The part of the host contract that shows the demo systems of an open project and lets people act in them. Everything shown is in
 * the words of the model; texts of messages and documents are fetched one by one.
 */
const sitzung = z.string().min(1).describe('Id der Sitzung')
const zeit = z.string().describe('Zeitpunkt, UTC')

/** Larger attachments are refused before they reach the processor. */
const INHALT_MAXIMUM = 28_000_000
const base64Schema = z
  .string()
  .max(INHALT_MAXIMUM)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)

export const vorgangslageSchema = z.enum(['neu', 'inArbeit', 'wartet', 'erledigt'])
export type Vorgangslage = z.infer<typeof vorgangslageSchema>

const antwortmoeglichkeitSchema = z.strictObject({
  nachrichtentyp: z.string(),
  name: z.string(),
  rolle: z.string().describe('Bezeichnung der Rolle, die so antwortet'),
  eigene: z.boolean().describe('Antwort der zuständigen Stelle'),
})
export type Antwortmoeglichkeit = z.infer<typeof antwortmoeglichkeitSchema>

const vorgangSchema = z.strictObject({
  id: z.string(),
  organisation: z.string(),
  leistung: z.string(),
  titel: z.string(),
  vorgangstyp: z.string().describe('Bezeichnung'),
  stelle: z.string().describe('Bezeichnung der zuständigen Stelle'),
  aktenzeichen: z.string().optional(),
  zustand: z.string().describe('Zustand in den Worten des Modells'),
  lage: vorgangslageSchema,
  zeit,
  nachrichten: z.array(
    z.strictObject({ transaktion: z.string(), nachrichtentyp: z.string(), name: z.string(), von: z.string(), zeit }),
  ),
  wege: z.array(z.string()).describe('Systeme, über die die Stelle die eröffnende Nachricht erhalten hat'),
  antworten: z.array(antwortmoeglichkeitSchema),
})
export type Pruefstandvorgang = z.infer<typeof vorgangSchema>

const dokumentangabenSchema = z.strictObject({
  id: z.string(),
  betreff: z.string(),
  typ: z.string(),
  fassung: z.string(),
  datum: z.string(),
  richtung: z.enum(['eingang', 'ausgang']),
  dateiname: z.string(),
  groesse: z.number().int(),
})
export type Aktendokumentangaben = z.infer<typeof dokumentangabenSchema>

const ablageSchema = z.strictObject({
  installation: z.string(),
  name: z.string(),
  schnittstelle: z.string(),
  akten: z.array(
    z.strictObject({
      aktenzeichen: z.string(),
      aktenplankennzeichen: z.string(),
      betreff: z.string(),
      vorgaenge: z.array(
        z.strictObject({
          id: z.string(),
          kennzeichen: z.string(),
          betreff: z.string(),
          dokumente: z.array(dokumentangabenSchema),
        }),
      ),
    }),
  ),
})
export type Ablage = z.infer<typeof ablageSchema>

const mailSchema = z.strictObject({
  id: z.string(),
  zeit,
  von: z.string(),
  an: z.array(z.string()),
  betreff: z.string(),
  text: z.string(),
  html: z.string().describe('nur in einem abgeschotteten Rahmen zeigen'),
  anhaenge: z.array(z.strictObject({ name: z.string(), typ: z.string(), groesse: z.number().int() })),
})
export type Pruefstandmail = z.infer<typeof mailSchema>

const postfachnachrichtSchema = z.strictObject({
  id: z.string(),
  zeit,
  postfach: z.string(),
  name: z.string(),
  absender: z.string(),
  betreff: z.string(),
  absaetze: z.array(z.string()),
  dokumente: z.array(
    z.strictObject({ titel: z.string(), datei: z.string(), typ: z.string(), groesse: z.number().int() }),
  ),
})
export type Pruefstandpost = z.infer<typeof postfachnachrichtSchema>

export const zahlungsstandSchema = z.enum(['bezahlt', 'abgebrochen', 'fehlgeschlagen'])
export type Zahlungsstand = z.infer<typeof zahlungsstandSchema>

const zahlungSchema = z.strictObject({
  uuid: z.string(),
  zeit,
  kennung: z.string(),
  system: z.string().describe('Bezeichnung der Installation'),
  kasse: z.string(),
  zahler: z.string(),
  betrag: z.string().describe('Euro mit Komma'),
  verwendungszweck: z.string(),
  vorgang: z.string().describe('Id des Vorgangs'),
  stand: zahlungsstandSchema.optional().describe('was zuletzt gemeldet wurde; ohne Angabe: offen'),
})
export type Pruefstandzahlung = z.infer<typeof zahlungSchema>

const lieferungSchema = z.strictObject({
  uuid: z.string(),
  zeit,
  installation: z.string(),
  system: z.string().describe('Bezeichnung der Installation'),
  art: z.enum(['zustellauftrag', 'anfrage', 'rueckmeldung']),
  titel: z.string(),
  angaben: z.array(z.strictObject({ name: z.string(), wert: z.string() })),
})
export type Lieferung = z.infer<typeof lieferungSchema>

export const schrittangabeSchema = z.strictObject({
  nummer: z.number().int(),
  titel: z.string(),
  text: z.string(),
  zeit,
  dauerMs: z.number(),
  schwere: z.enum(['erfolg', 'hinweis', 'warnung', 'fehler']),
  element: z.string().optional().describe('Id des Modellelements'),
  texte: z.array(z.string()).describe('Namen der Texte, die dieser Schritt festgehalten hat'),
})
export type Schrittangabe = z.infer<typeof schrittangabeSchema>

const zustellungsangabeSchema = z.strictObject({
  uuid: z.string(),
  element: z.string().describe('Id des Zustellwegs'),
  name: z.string(),
  ziel: z.string(),
  system: z.string(),
  installation: z.string(),
  dienst: z.string().optional(),
  grund: z.string(),
  stand: z.enum(['offen', 'zugestellt', 'gescheitert']),
  versuche: z.number().int(),
  fehler: z.string().optional(),
})
export type Zustellungsangabe = z.infer<typeof zustellungsangabeSchema>

export const transaktionszustandSchema = z.enum([
  'angenommen',
  'entschieden',
  'zugestellt',
  'zustellfehler',
  'zurueckgewiesen',
  'klaerung',
  'konflikt',
])

const transaktionSchema = z.strictObject({
  id: z.string(),
  zeit,
  zustand: transaktionszustandSchema,
  organisation: z.string().optional(),
  leistung: z.string().optional(),
  nachrichtentyp: z.string().optional().describe('Id'),
  name: z.string().describe('Bezeichnung des Nachrichtentyps'),
  absender: z.string().describe('System, von dem die Nachricht kam'),
  vorgang: z.string().optional(),
  stufe: stufeSchema.optional(),
  befunde: z.array(befundSchema),
  zustellungen: z.array(zustellungsangabeSchema),
  schritte: z.array(schrittangabeSchema),
})
export type Transaktionsangabe = z.infer<typeof transaktionSchema>

const klaerungSchema = z.strictObject({
  transaktion: z.string(),
  zeit,
  name: z.string(),
  befunde: z.array(befundSchema),
})

export const stoerungsartSchema = z.enum(['unerreichbar', 'langsam', 'abweisend'])
export type Stoerungsart = z.infer<typeof stoerungsartSchema>

export const pruefstandstandSchema = z.strictObject({
  vorgaenge: z.array(vorgangSchema).describe('zuletzt veränderter zuerst'),
  ablagen: z.array(ablageSchema),
  mails: z.array(mailSchema).describe('neueste zuerst'),
  post: z.array(postfachnachrichtSchema).describe('neueste zuerst'),
  zahlungen: z.array(zahlungSchema).describe('neueste zuerst'),
  lieferungen: z.array(lieferungSchema).describe('an Fachverfahren, Behörden, Register und Portale; neueste zuerst'),
  klaerungen: z.array(klaerungSchema),
  transaktionen: z.array(transaktionSchema).describe('neueste zuerst, höchstens 60'),
  gesamt: z.number().int().describe('Zahl aller Transaktionen'),
  stoerungen: z.array(z.strictObject({ installation: z.string(), art: stoerungsartSchema })),
})
export type Pruefstandstand = z.infer<typeof pruefstandstandSchema>

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
