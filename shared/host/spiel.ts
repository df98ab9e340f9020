import { z } from 'zod'
import { befundSchema } from '../befund.ts'
import { stufeSchema } from '../modell/elemente/gemeinsam.ts'
import { abgeleiteteNachrichtSchema } from './nachricht.ts'

/**
 * The part of the host contract that plays a message through; two plays (What if) are
 * compared by `shared/spiel/vergleich.ts`.
 */
const sitzung = z.string().min(1)
const elemente = z.array(z.string()).describe('Ids der Modellelemente, die daran beteiligt sind')

/** XML that is shown to people: indented and bounded. */
export const spielXmlSchema = z.strictObject({
  name: z.string().describe('was es ist, z. B. „neutrale Nachricht“'),
  text: z.string(),
  gekuerzt: z.boolean().describe('lange Inhalte sind durch ihre Länge ersetzt'),
})
export type SpielXml = z.infer<typeof spielXmlSchema>

export const SPIELSCHRITTARTEN = [
  'empfang',
  'erkennung',
  'organisation',
  'anlagen',
  'eingangszuordnung',
  'schema',
  'schluessel',
  'vorgang',
  'regel',
  'anfrage',
  'antwort',
  'zustellauftrag',
  'sicht',
  'ausgangszuordnung',
  'zustellung',
  'rueckmeldung',
] as const
export type Spielschrittart = (typeof SPIELSCHRITTARTEN)[number]

export const spielschrittSchema = z.strictObject({
  art: z.enum(SPIELSCHRITTARTEN),
  titel: z.string(),
  text: z.string().describe('was geschieht, ein deutscher Satz'),
  elemente,
  weg: z.array(z.string()).describe('Elemente, zwischen denen die Nachricht in diesem Schritt wandert, in ihrer Folge'),
  dauerMs: z.number().optional(),
  eingabe: spielXmlSchema.optional(),
  ausgabe: spielXmlSchema.optional(),
  befunde: z.array(befundSchema),
  gelungen: z.boolean(),
  zustellung: z.string().optional().describe('lokale Id der Zustellung oder Anfrage, zu der er gehört'),
})
export type Spielschritt = z.infer<typeof spielschrittSchema>

export const spielzustellungSchema = z.strictObject({
  id: z.string().describe('Zustellweg und Stelle; in jedem Lauf dieselbe'),
  zustellweg: z.string().describe('Id'),
  name: z.string(),
  ziel: z.string(),
  stelle: z.string(),
  grund: z.string().describe('warum dorthin, in deutschen Sätzen'),
  umstaende: z.array(z.string()).describe('kurz: Stufe, Pflicht, Reihenfolge, Ersatz'),
  stand: z.enum(['zugestellt', 'fehlgeschlagen', 'offen']),
  beleg: z.string().optional().describe('Quittung oder Grund des Scheiterns'),
  elemente,
})
export type Spielzustellung = z.infer<typeof spielzustellungSchema>

/** A question to a register with its answer. */
export const spielauskunftSchema = z.strictObject({
  id: z.string().describe('Zustellweg und Stelle'),
  zustellweg: z.string().describe('Id'),
  name: z.string(),
  antwort: z.string(),
})
export type Spielauskunft = z.infer<typeof spielauskunftSchema>

const fingerabdruck = z.string().regex(/^[0-9a-f]{64}$/)

export const spielregelSchema = z.strictObject({
  name: z.string(),
  stufe: stufeSchema,
  sha256: fingerabdruck,
})

export const spielkonfigurationSchema = z.strictObject({
  organisation: z.string().describe('Name'),
  text: z.string(),
  sha256: fingerabdruck,
})

export const spielberichtSchema = z.strictObject({
  transaktion: z.string(),
  titel: z.string().describe('Name des Testfalls oder des Nachrichtentyps'),
  ausgang: z.enum(['zugestellt', 'zurueckgewiesen', 'klaerung', 'wiederholung', 'konflikt', 'zustellfehler']),
  organisation: z.string().describe('Id der Organisation, bei der die Nachricht eingeht'),
  bearbeitende: z.string().optional().describe('Id der Organisation, die sie bearbeitet'),
  stufe: stufeSchema.optional(),
  verlegung: z.string().optional().describe('was für diese Organisation an der Nachricht geändert wurde, ein Satz'),
  vorher: z.array(z.string()).describe('Namen der Nachrichten, die im selben Vorgang vorausgingen'),
  fragen: z.array(
    z.strictObject({
      frage: z.string(),
      kurz: z.string(),
      antwort: z.string(),
      zusatz: z.string(),
      gut: z.boolean(),
      abSchritt: z.number().int().describe('Nummer des Schritts, ab dem die Antwort feststeht'),
    }),
  ),
  schritte: z.array(spielschrittSchema),
  auskuenfte: z.array(spielauskunftSchema),
  zustellungen: z.array(spielzustellungSchema),
  befunde: z.array(befundSchema),
  regel: spielregelSchema.optional(),
  konfiguration: spielkonfigurationSchema.optional(),
  dauerMs: z.number(),
})
export type Spielbericht = z.infer<typeof spielberichtSchema>

/** 15 MB of text, as the processor takes at most. */
const XML_MAXIMUM = 20 * 1024 * 1024

export const spielnachrichtSchema = z.union([
  z.strictObject({ testfall: z.string().min(1).describe('Kennung des Testfalls') }),
  z.strictObject({ abgeleitet: abgeleiteteNachrichtSchema }),
  z.strictObject({
    xml: z.string().min(1).max(XML_MAXIMUM),
    anlagen: z.array(z.base64()).max(100),
  }),
])
export type Spielnachricht = z.infer<typeof spielnachrichtSchema>

const kanal = z.string().optional().describe('Eingangskanal; ohne Angabe der des Testfalls oder der erste, der passt')

/** A test that does not hold any more, or whose message fares differently than before the change. */
export const testfolgeSchema = z.strictObject({
  kennung: z.string(),
  name: z.string(),
  satz: z.string().describe('was nicht mehr stimmt oder anders ist'),
  elemente,
})
export type Testfolge = z.infer<typeof testfolgeSchema>

export const aenderungsfolgenSchema = z.strictObject({
  sequenz: z.number().int(),
  stand: z
    .enum(['unveraendert', 'laeuft', 'geprueft', 'modellfehler'])
    .describe('unveraendert: wie beim Öffnen; modellfehler: aus dem Modell entsteht keine Regel'),
  fehlgeschlagen: z.array(testfolgeSchema).describe('Testfälle, die nicht mehr halten'),
  abgeleitet: z.array(testfolgeSchema).describe('abgeleitete Testfälle, deren Nachricht jetzt anders behandelt wird'),
  geprueft: z.number().int().describe('wie viele Tests liefen'),
  testfaelleGeaendert: z
    .literal(true)
    .optional()
    .describe('Testfälle sind andere als beim Öffnen, über sie ist nichts gesagt'),
  neueFaelle: z.number().int(),
  entfalleneFaelle: z.number().int(),
  taetigkeit: z.string().optional().describe('was gerade geschieht'),
  befunde: z.array(befundSchema),
})
export type Aenderungsfolgen = z.infer<typeof aenderungsfolgenSchema>

export const SPIEL_METHODEN = {
  spiele: {
    eingabe: z.strictObject({
      sitzung,
      nachricht: spielnachrichtSchema,
      organisation: z.string().min(1).describe('Id'),
      stufe: stufeSchema.optional(),
      kanal,
    }),
    wert: spielberichtSchema,
  },
  bereiteSpielVor: {
    eingabe: z.strictObject({ sitzung, leistung: z.string().min(1), stufe: stufeSchema.describe('diese zuerst') }),
    wert: z.strictObject({ bereit: z.array(stufeSchema) }),
  },
  pruefeAenderungen: {
    eingabe: z.strictObject({ sitzung }),
    wert: aenderungsfolgenSchema,
  },
} as const

export const spielEreignisse = [
  z.strictObject({
    art: z.literal('spielvorbereitung'),
    sitzung,
    leistung: z.string(),
    bereit: z.array(stufeSchema).describe('Stufen, deren Regel übersetzt ist'),
    laeuft: stufeSchema.optional(),
  }),
  z.strictObject({ art: z.literal('aenderungsfolgen'), sitzung, folgen: aenderungsfolgenSchema }),
] as const
