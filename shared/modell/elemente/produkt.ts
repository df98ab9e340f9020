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

/** An XPath over a foreign message; as one and the same schema it is checked while it is typed. */
export const xpathSchema = z.string()

export const produktSchema = z.strictObject({
  id: idSchema('produkt'),
  art: z.literal('produkt'),
  ...benannt,
  hersteller: z.string().min(1).describe('wer das Produkt herstellt'),
  version: z.string().min(1).describe('Version des Produkts'),
  komponententypen: z.array(idSchema('komponententyp')).min(1).describe('Arten von Systemen, die es ist'),
  schnittstellen: z.array(idSchema('schnittstelle')).describe('Wege, auf denen es Nachrichten annimmt oder sendet'),
})

export const schnittstelleSchema = z.strictObject({
  id: idSchema('schnittstelle'),
  art: z.literal('schnittstelle'),
  ...benannt,
  richtung: z
    .enum(['eingang', 'ausgang'])
    .describe('aus Sicht des Regel-Prozessors: Eingang, was er empfängt; Ausgang, was er sendet'),
  protokoll: z
    .enum(['http', 'smtp', 'datei', 'osci', 'xta', 'fit-connect'])
    .describe('wie Nachrichten übertragen werden'),
  umschlag: z.enum(['xml', 'zip', 'mime']).describe('XML: nur die Nachricht; ZIP: mit Dateien; MIME: als Mail'),
  format: z
    .enum(['neutral', 'eigen'])
    .describe('neutral: das Nachrichtenformat des Fachmodells; ein eigenes braucht Zuordnungen'),
  namensraeume: z
    .record(
      z.string().regex(/^[A-Za-z_][\w-]*$/, 'ein Buchstabe, dann Buchstaben ohne Umlaute, Ziffern, _ oder -'),
      z.string().regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/, 'eine vollständige Adresse, etwa urn:beispiel:antrag'),
    )
    .describe('Präfix und Namensraum; ein Namensraum ist eine vollständige Adresse, etwa urn:…'),
  schema: produktdateiSchema.optional().describe('XSD des Formats im Ordner des Produkts'),
  dienst: dienstSchema
    .optional()
    .describe('Dienst, den sie leistet (Ausgang) oder dessen Ergebnisse sie meldet (Eingang)'),
  rueckmeldung: z
    .boolean()
    .optional()
    .describe('nimmt Empfangsbestätigungen, Rückweisungen und Zustellfehler entgegen (nur Ausgang)'),
  anlagen: z
    .strictObject({
      element: xmlPfadSchema.describe('wiederholtes Element je Anlage, ab der Wurzel'),
      inhalt: xmlPfadSchema.describe('Base64-Inhalt, relativ zum Element; wird durch die Id der Anlage ersetzt'),
      name: xmlPfadSchema.describe('Dateiname, relativ zum Element'),
      typ: xmlPfadSchema.describe('MIME-Typ, relativ zum Element'),
    })
    .array()
    .optional()
    .describe('wo Anlagen in einer Nachricht im eigenen Format stehen'),
  erkennung: z
    .strictObject({
      kanal: z.string().min(1).describe('Name des Eingangskanals'),
      namensraum: z.string().describe('Namensraum der Wurzel; leer für keinen'),
      wurzel: z.string().min(1).describe('lokaler Name der Wurzel'),
      bedingung: xpathSchema.optional().describe('XPath, der zusätzlich wahr sein muss'),
      nachrichtentyp: idSchema('nachrichtentyp').describe('was die Nachricht bedeutet'),
    })
    .array()
    .optional()
    .describe('woran eingehende Nachrichten erkannt werden'),
  autor: xpathSchema.optional().describe('wo in einer Nachricht im eigenen Format ihr Autor steht'),
  uuid: xpathSchema.optional().describe('wo in einer Nachricht im eigenen Format ihre UUID steht'),
})

export type Produkt = z.infer<typeof produktSchema>
export type Schnittstelle = z.infer<typeof schnittstelleSchema>
