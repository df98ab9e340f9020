import { z } from 'zod'
import { feldpfadSchema, idSchema } from '../ids.ts'
import { benannt, datumSchema, rechtsgrundlageverweisSchema } from './gemeinsam.ts'

/** Leistungsbündel: groups Leistungen that are realised together. Kept in `buendel.json`. */
export const buendelSchema = z.strictObject({
  id: idSchema('buendel'),
  art: z.literal('buendel'),
  ...benannt,
  leistungen: z.array(idSchema('leistung')).describe('Leistungen, die gemeinsam umgesetzt werden'),
})

/**
 * A Leistung of the catalogue. Its lists of ids are the order of its parts; the parts themselves are records beside it.
 */
export const leistungSchema = z.strictObject({
  id: idSchema('leistung'),
  art: z.literal('leistung'),
  ...benannt,
  leikaSchluessel: z.string().describe('LeiKa-Schlüssel, 14 Ziffern: 99, Gruppe, Kennung, Verrichtung, Detail'),
  ozgId: z.string().optional().describe('OZG-ID des Leistungsbündels'),
  kgstProdukt: z.string().optional().describe('Produktbereich nach KGSt'),
  leistungstyp: z.enum(['1', '2', '2/3', '3', '4', '5']).describe('Typ nach LeiKa (Regelungs- und Vollzugskompetenz)'),
  zielgruppen: z
    .array(z.enum(['buerger', 'unternehmen', 'verwaltung']))
    .min(1)
    .describe('für wen die Leistung da ist'),
  fallzahlProJahr: z.number().int().min(0).optional().describe('wie oft die Leistung im Jahr beantragt wird'),
  prioritaet: z.enum(['niedrig', 'mittel', 'hoch']).optional().describe('wie dringend die Umsetzung ist'),
  reifegrad: z.number().int().min(0).max(4).optional().describe('OZG-Reifegrad 0 bis 4'),
  version: z
    .string()
    .regex(/^\d+\.\d+$/, 'Haupt- und Nebenversion, etwa 2.1')
    .describe('Version des Fachmodells, Haupt- und Nebenversion'),
  gueltigAb: datumSchema.describe('erster Tag, an dem das Fachmodell gilt'),
  gueltigBis: datumSchema.optional().describe('letzter Tag, an dem das Fachmodell gilt'),
  baukaesten: z
    .array(
      z.strictObject({
        baukasten: idSchema('baukasten').describe('Baukasten, dessen Teile die Leistung benutzt'),
        version: z.string().describe('Version des Baukastens, die benutzt wird'),
      }),
    )
    .describe('benutzte Baukästen mit festgelegter Version'),
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
  zustaendigkeitsmerkmal: z
    .strictObject({
      ars: feldpfadSchema.describe('Datenfeld mit dem Amtlichen Regionalschlüssel, z. B. der Betriebsstätte'),
      bereich: feldpfadSchema.optional().describe('Datenfeld, nach dem sich Stellen eines Gebiets die Arbeit teilen'),
    })
    .describe('Datenfelder, die entscheiden, welche Stelle zuständig ist'),
  vorgangstypen: z.array(idSchema('vorgangstyp')).describe('Arten von Vorgängen der Leistung'),
  teilleistungen: z.array(idSchema('teilleistung')).describe('was in der Leistung getan wird'),
  dokumente: z.array(idSchema('dokument')).describe('Dokumente, mit denen die Leistung arbeitet'),
  rollen: z.array(idSchema('rolle')).describe('wer an der Leistung beteiligt ist'),
  nachrichtentypen: z.array(idSchema('nachrichtentyp')).describe('was die Beteiligten einander senden'),
  zustellwege: z.array(idSchema('zustellweg')).describe('wie diese Nachrichten ankommen'),
  anliegensklaerung: idSchema('anliegensklaerung')
    .optional()
    .describe('Fragen vor dem Antrag, die zum passenden Vorgangstyp führen'),
})

/** Kind of case within a Leistung; says which Akte it belongs to. */
export const vorgangstypSchema = z.strictObject({
  id: idSchema('vorgangstyp'),
  art: z.literal('vorgangstyp'),
  ...benannt,
  akte: z
    .strictObject({
      aktenplankennzeichen: z.string().min(1).describe('Kennzeichen im Aktenplan'),
      anlage: z.enum(['neu', 'bestehend']).describe('neue Akte je Vorgang oder eine bestehende'),
      bestehendNach: feldpfadSchema.optional().describe('Datenfeld, nach dem die bestehende Akte gefunden wird'),
      aufbewahrungJahre: z.number().int().min(0).describe('wie viele Jahre die Akte nach dem Abschluss bleibt'),
    })
    .describe('Akte, in die Vorgänge dieser Art gehören'),
  betreff: z.lazy(() => textvorlageSchema).describe('Betreff von Akte und Vorgang'),
  rechtsgrundlagen: z.array(rechtsgrundlageverweisSchema),
})

/** A text with values in it: what the rule writes as Betreff, mail or notice. */
export const textvorlageSchema = z
  .array(
    z.discriminatedUnion('art', [
      z.strictObject({ art: z.literal('text'), text: z.string().min(1) }),
      z.strictObject({ art: z.literal('feld'), feld: feldpfadSchema.describe('erstes Vorkommen des Datenfelds') }),
      z.strictObject({
        art: z.literal('angabe'),
        angabe: z
          .enum([
            'vorgangId',
            'eingangsdatum',
            'eingangszeit',
            'organisation',
            'stelle',
            'leistung',
            'aktenzeichen',
            'geschaeftszeichen',
          ])
          .describe(
            'Angabe aus Kontext, Konfiguration oder Vorgang; geschaeftszeichen ist das Aktenzeichen, solange es keines gibt die ersten acht Zeichen der Id des Vorgangs',
          ),
      }),
    ]),
  )
  .min(1)

/** Whether a schema is that of a Textvorlage; one that is described is a schema of its own. */
export function isTextvorlage(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodArray && schema.element === textvorlageSchema.element
}

export type Leistung = z.infer<typeof leistungSchema>
export type Textvorlage = z.infer<typeof textvorlageSchema>
export type Vorgangstyp = z.infer<typeof vorgangstypSchema>
