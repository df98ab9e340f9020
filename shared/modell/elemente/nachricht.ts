import { z } from 'zod'
import { feldpfadSchema, idSchema } from '../ids.ts'
import { bedingungSchema } from './ausdruck.ts'
import { benannt, rechtsgrundlageverweisSchema, stufeSchema } from './gemeinsam.ts'
import { textvorlageSchema } from './leistung.ts'

/** Neutral name of a party, and how it is found in a case. */
export const rolleSchema = z.strictObject({
  id: idSchema('rolle'),
  art: z.literal('rolle'),
  ...benannt,
  bindung: z
    .discriminatedUnion('art', [
      z.strictObject({ art: z.literal('zustaendigkeit') }),
      z.strictObject({ art: z.literal('konfiguration') }),
      z.strictObject({
        art: z.literal('nachricht'),
        name: z.array(feldpfadSchema).min(1).describe('Datenfelder, aus denen sich der Name zusammensetzt'),
        postfach: feldpfadSchema.optional().describe('Datenfeld mit der Kennung des Postfachs'),
        mail: feldpfadSchema.optional().describe('Datenfeld mit der Mailadresse'),
      }),
      z.strictObject({ art: z.literal('auswahl') }),
    ])
    .describe(
      'wie im einzelnen Fall feststeht, wer es ist: die zuständige Stelle, eine Stelle der Organisation, ' +
        'aus Angaben des Antrags, oder vom Sachbearbeiter gewählt (Stelle im Nachrichtenkopf)',
    ),
})

/**
 * Which fields of a Dokument a Nachrichtentyp carries and on which legal basis they may be passed on. A rule sends
 * nothing outside it; the host enforces that (VERTRAEGE 3).
 */
export const dokumentsichtSchema = z.strictObject({
  dokument: idSchema('dokument').describe('Dokument, das die Nachricht trägt'),
  pflicht: z.boolean().describe('das Dokument muss in der Nachricht stehen'),
  felder: z.union([z.literal('alle'), z.array(feldpfadSchema).min(1)]).describe('eine Gruppe schließt ihre Teile ein'),
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema).describe('Befugnis zur Weitergabe'),
})

/** Information flow between Rollen. */
export const nachrichtentypSchema = z.strictObject({
  id: idSchema('nachrichtentyp'),
  art: z.literal('nachrichtentyp'),
  ...benannt,
  von: idSchema('rolle').describe('wer sie sendet'),
  an: z.array(idSchema('rolle')).min(1).describe('wer sie bekommt'),
  teilleistung: idSchema('teilleistung').describe('Teilleistung, die die Nachricht auslöst'),
  vorgangstypen: z.array(idSchema('vorgangstyp')).min(1).describe('Arten von Vorgängen, in denen sie vorkommt'),
  eroeffnet: z.boolean().describe('eröffnet einen Vorgang ihres (einzigen) Vorgangstyps'),
  beantwortet: idSchema('nachrichtentyp').optional().describe('Nachrichtentyp, auf den diese antwortet'),
  ausgeloestDurch: idSchema('nachrichtentyp')
    .optional()
    .describe('eingehender Nachrichtentyp, aus dem die Regel diese Nachricht bildet'),
  dokumentsichten: z
    .array(dokumentsichtSchema)
    .describe('welche Felder welcher Dokumente sie trägt, und warum sie es darf'),
  zustand: z.string().min(1).optional().describe('Zustand des Vorgangs nach dieser Nachricht'),
  erwartetAntwort: z.boolean().describe('der Vorgang wartet danach auf eine Antwort'),
  vertrauensniveau: z
    .enum(['keins', 'niedrig', 'substanziell', 'hoch'])
    .describe('wie sicher feststehen muss, wer sendet'),
  betreff: textvorlageSchema.describe('Betreff in Mail, Postfach und E-Akte'),
  hinweistext: textvorlageSchema.describe('Text der Mitteilung; enthält keine Angaben des Antrags'),
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
})

export const dienstSchema = z.enum(['ablage', 'mitteilung', 'postfach', 'registerabfrage', 'zahlung'])
/** The cross-cutting Dienste; each has one fixed order and receipt (`schnittstelle/dienst-*.xsd`). */
export type Dienst = z.infer<typeof dienstSchema>

/** Type of system. One that renders a Dienst is reached by Dienstaufträge, any other by Nachrichten. */
export const komponententypSchema = z.strictObject({
  id: idSchema('komponententyp'),
  art: z.literal('komponententyp'),
  ...benannt,
  systemart: z
    .enum([
      'antragsmanagement',
      'fachverfahren',
      'dms',
      'mail',
      'postfach',
      'register',
      'zahlung',
      'signatur',
      'geodaten',
      'beteiligung',
    ])
    .describe('was solche Systeme tun'),
  dienst: dienstSchema.optional().describe('Dienst, den Systeme dieser Art leisten'),
})

/**
 * Nachrichtentyp x target Rolle x Komponententyp, from stage to stage. Where the Stelle of the Rolle has no
 * Installation of the Komponententyp, `ersatz` is used instead (whatever its own stages say).
 */
export const zustellwegSchema = z.strictObject({
  id: idSchema('zustellweg'),
  art: z.literal('zustellweg'),
  ...benannt,
  nachrichtentyp: idSchema('nachrichtentyp').describe('eingehender oder von ihm ausgelöster Nachrichtentyp'),
  rolle: idSchema('rolle').describe('wer die Nachricht bekommt'),
  komponententyp: idSchema('komponententyp').describe('Art des Systems, in dem sie ankommt'),
  abStufe: stufeSchema,
  bisStufe: stufeSchema.optional().describe('einschließlich; ohne Angabe: bis Stufe 4'),
  pflicht: z.boolean().describe('ohne diese Zustellung ist die Nachricht nicht zugestellt'),
  nach: idSchema('zustellweg').optional().describe('erst nach diesem Zustellweg; dessen Quittung steht bereit'),
  ersatz: idSchema('zustellweg').optional().describe('Zustellweg, wenn die Stelle kein solches System hat'),
  nurAlsErsatz: z.boolean().describe('wird nie von sich aus benutzt'),
  bedingung: bedingungSchema.optional().describe('nur wenn die Bedingung in der eingehenden Nachricht gilt'),
  abfrage: z
    .strictObject({
      register: z.string().min(1).describe('Name des Registers, z. B. handelsregister'),
      merkmale: z
        .array(
          z.strictObject({
            name: z.string().min(1).describe('wie das Register das Merkmal nennt'),
            feld: feldpfadSchema.describe('Datenfeld mit dem Wert, nach dem gesucht wird'),
          }),
        )
        .min(1)
        .describe('wonach das Register sucht'),
      uebernommen: z
        .array(
          z.strictObject({
            name: z.string().min(1).describe('wie das Register das Merkmal nennt'),
            ausAntwortAuf: idSchema('zustellweg').describe('Abfrage, in deren Antwort der Wert steht'),
            merkmal: z.string().describe('Name des Werts in jener Antwort'),
          }),
        )
        .optional()
        .describe('Suchmerkmale aus der Antwort einer vorangehenden Abfrage'),
      fristSekunden: z.number().int().min(1).max(3600).describe('wie lange auf die Antwort gewartet wird'),
      ohneTreffer: z.enum(['hinweis', 'warnung', 'zurueckweisen']).describe('Folge, wenn das Register nichts findet'),
      ohneAntwort: z.enum(['hinweis', 'warnung', 'zurueckweisen']).describe('Folge, wenn keine Antwort kommt'),
    })
    .optional()
    .describe('was im Register gesucht wird, und was sonst geschieht'),
  zahlung: z
    .strictObject({
      betrag: feldpfadSchema.describe('Datenfeld der eingehenden Nachricht mit dem Betrag in Euro'),
      zahlungspflichtig: idSchema('rolle').describe('wer zahlt: eine Rolle, die in der Nachricht gefunden wird'),
    })
    .optional()
    .describe('wer wie viel zahlt'),
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
})

export const rechtsgrundlageSchema = z.strictObject({
  id: idSchema('rechtsgrundlage'),
  art: z.literal('rechtsgrundlage'),
  ...benannt,
  norm: z.string().min(1).describe('Gesetz oder Verordnung, z. B. GewO'),
  paragraf: z.string().min(1).describe('z. B. § 14 Absatz 1'),
  fassung: z.string().min(1).describe('Stand, z. B. 2025-01-01'),
})

/** Decision chain before an application: questions whose answers lead to a Vorgangstyp or to a hint. */
export const anliegensklaerungSchema = z.strictObject({
  id: idSchema('anliegensklaerung'),
  art: z.literal('anliegensklaerung'),
  ...benannt,
  start: z.string().min(1).describe('Frage, mit der die Klärung beginnt'),
  fragen: z
    .record(
      z.string().regex(/^[a-z][A-Za-z0-9]*$/),
      z.strictObject({
        frage: z.string().min(1),
        hilfe: z.string().optional(),
        antworten: z
          .array(
            z.strictObject({
              antwort: z.string().min(1),
              folge: z.discriminatedUnion('art', [
                z.strictObject({ art: z.literal('frage'), frage: z.string().min(1) }),
                z.strictObject({ art: z.literal('vorgangstyp'), vorgangstyp: idSchema('vorgangstyp') }),
                z.strictObject({ art: z.literal('hinweis'), text: z.string().min(1) }),
              ]),
            }),
          )
          .min(1),
      }),
    )
    .describe('Fragen mit ihren Antworten und dem, wohin sie führen'),
})

export type Rolle = z.infer<typeof rolleSchema>
export type Dokumentsicht = z.infer<typeof dokumentsichtSchema>
export type Nachrichtentyp = z.infer<typeof nachrichtentypSchema>
export type Komponententyp = z.infer<typeof komponententypSchema>
export type Zustellweg = z.infer<typeof zustellwegSchema>
export type Rechtsgrundlage = z.infer<typeof rechtsgrundlageSchema>
export type Anliegensklaerung = z.infer<typeof anliegensklaerungSchema>
