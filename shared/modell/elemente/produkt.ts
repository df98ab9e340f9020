import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { benannt } from './gemeinsam.ts'
import { dienstSchema } from './nachricht.ts'

/** Relative path below the Produkt's own folder; checked again for links and `..` when it is read. */
const produktdateiSchema = z.string().regex(/^schemata\/[A-Za-z0-9._-]+\.xsd$/)

/** Simple child-axis path with namespace prefixes, e.g. `a:Kopf/a:Id` or `Antrag/@id`. */
export const xmlPfadSchema = z
  .string()
  .regex(
    /^(\.|\/?([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(\/([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*)*(\/@[A-Za-z_][\w.:-]*)?|@[A-Za-z_][\w.:-]*)$/,
    'ein Pfad aus Elementnamen, etwa a:Kopf/a:Id',
  )
  .describe('Pfad aus Elementnamen, am Ende wahlweise ein Attribut')

export const produktSchema = z.strictObject({
  id: idSchema('produkt'),
  art: z.literal('produkt'),
  ...benannt,
  hersteller: z.string().min(1),
  version: z.string().min(1),
  komponententypen: z.array(idSchema('komponententyp')).min(1),
  schnittstellen: z.array(idSchema('schnittstelle')),
})

export const schnittstelleSchema = z.strictObject({
  id: idSchema('schnittstelle'),
  art: z.literal('schnittstelle'),
  ...benannt,
  richtung: z.enum(['eingang', 'ausgang']).describe('vom Regel-Prozessor aus: eingang empfängt er, ausgang sendet er'),
  protokoll: z.enum(['http', 'smtp', 'datei', 'osci', 'xta', 'fit-connect']),
  umschlag: z.enum(['xml', 'zip', 'mime']).describe('xml: nur die Nachricht; zip: mit Dateien; mime: Mail'),
  format: z.enum(['neutral', 'eigen']).describe('neutral: das Nachrichtenformat des Fachmodells, ohne Zuordnung'),
  namensraeume: z
    .record(z.string().regex(/^[A-Za-z_][\w-]*$/), z.string().regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/))
    .describe('Präfix und Namensraum; ein Namensraum ist eine vollständige Adresse, etwa urn:…'),
  schema: produktdateiSchema.optional().describe('XSD des Formats unter produkte/<name>/'),
  dienst: dienstSchema
    .optional()
    .describe('bei ausgang: leistet diesen Dienst; bei eingang: meldet, was aus seinen Aufträgen wurde'),
  rueckmeldung: z
    .boolean()
    .optional()
    .describe('bei ausgang: nimmt Empfangsbestätigungen, Rückweisungen und Zustellfehler entgegen'),
  anlagen: z
    .strictObject({
      element: xmlPfadSchema.describe('wiederholtes Element je Anlage, ab der Wurzel'),
      inhalt: xmlPfadSchema.describe('Base64-Inhalt, relativ zum Element; wird durch die Id der Anlage ersetzt'),
      name: xmlPfadSchema,
      typ: xmlPfadSchema,
    })
    .array()
    .optional()
    .describe('bei eingang im eigenen Format: wo Anlagen in der Nachricht stehen'),
  erkennung: z
    .strictObject({
      kanal: z.string().min(1).describe('Name des Eingangskanals'),
      namensraum: z.string().describe('Namensraum der Wurzel; leer für keinen'),
      wurzel: z.string().min(1).describe('lokaler Name der Wurzel'),
      bedingung: z.string().optional().describe('XPath, der zusätzlich wahr sein muss'),
      nachrichtentyp: idSchema('nachrichtentyp').describe('was die Nachricht bedeutet'),
    })
    .array()
    .optional()
    .describe('bei eingang: woran ihre Nachrichten erkannt werden'),
  autor: z.string().optional().describe('bei eingang im eigenen Format: XPath des Autors'),
  uuid: z.string().optional().describe('bei eingang im eigenen Format: XPath der Nachrichten-UUID'),
})

export type Produkt = z.infer<typeof produktSchema>
export type Schnittstelle = z.infer<typeof schnittstelleSchema>
