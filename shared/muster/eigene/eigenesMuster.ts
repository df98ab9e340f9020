import { z } from 'zod'
import { findDoppelten } from '../../dokument/listen.ts'
import { allowedArten } from '../../modell/dateiarten.ts'
import { type Datensatzart, datensatzSchema } from '../../modell/datensatz.ts'
import { idSchema } from '../../modell/ids.ts'
import { codelisteneintragSchema } from '../../modell/projekt.ts'

/** Nothing that people model as one Leistung comes near these. */
const DATENSAETZE_MAXIMUM = 10_000
const EINTRAEGE_MAXIMUM = 50_000

/** Kinds that the files of a Leistung and of a Baukasten hold; how a town runs them is no part of a pattern. */
export const ENTHALTENE: ReadonlySet<Datensatzart> = new Set([
  ...allowedArten('leistung'),
  ...allowedArten('baukasten'),
])

export const musternameSchema = z.string().trim().min(1).max(120).describe('wie der Assistent es nennt')
export const musterbeschreibungSchema = z.string().trim().max(500).describe('wann man es nimmt')

/** What a Leistung of one's own becomes as a pattern; as a file it may come from anywhere. */
export const musterinhaltSchema = z
  .strictObject({
    name: musternameSchema,
    beschreibung: musterbeschreibungSchema,
    leistung: idSchema('leistung'),
    datensaetze: z.array(datensatzSchema).min(1).max(DATENSAETZE_MAXIMUM),
    gemeinsame: z
      .array(z.string())
      .max(DATENSAETZE_MAXIMUM)
      .describe('Ids der Datensätze, die aus Baukästen stammen; die übrigen gehören der Leistung'),
    codelisten: z
      .record(
        idSchema('codeliste'),
        z
          .array(codelisteneintragSchema)
          .max(EINTRAEGE_MAXIMUM)
          .refine((eintraege) => findDoppelten(eintraege) === undefined, { message: 'Codes sind eindeutig' }),
      )
      .describe('Einträge der Codelisten'),
  })
  .refine(({ datensaetze }) => new Set(datensaetze.map(({ id }) => id)).size === datensaetze.length, {
    message: 'Ids sind eindeutig',
  })
  .refine(
    ({ leistung, datensaetze, gemeinsame }) =>
      datensaetze.filter(({ art }) => art === 'leistung').every(({ id }) => id === leistung) &&
      datensaetze.some(({ id }) => id === leistung) &&
      !gemeinsame.includes(leistung),
    { message: 'Genau die eine Leistung ist dabei' },
  )
  .refine(({ datensaetze }) => datensaetze.every(({ art }) => ENTHALTENE.has(art)), {
    message: 'Nichts, was eine Kommune im Besonderen beschreibt',
  })
export type Musterinhalt = z.infer<typeof musterinhaltSchema>

/** A pattern as the host keeps it. */
export const eigenesMusterSchema = z.strictObject({ kennung: z.uuid(), inhalt: musterinhaltSchema })
export type EigenesMuster = z.infer<typeof eigenesMusterSchema>
