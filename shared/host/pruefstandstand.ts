import { z } from 'zod'
import { befundSchema } from '../befund.ts'
import { stufeSchema } from '../modell/elemente/gemeinsam.ts'

/** What the demo systems of an open project show, in the words of the model. */
const zeit = z.string().describe('Zeitpunkt, UTC')

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

export const zustellungsangabeSchema = z.strictObject({
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
