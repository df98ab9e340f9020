import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Diff, diffSchema } from '../../../shared/dokument/diff.ts'
import { type Schrittangabe, schrittangabeSchema } from '../../../shared/host/sitzung.ts'
import { writeKanonisch } from '../../../shared/modell/kanonisch.ts'
import type { Herkunft } from '../../../shared/zusammenfuehren/reconstructGrundlage.ts'
import { codeOf, writeAtomar } from '../projekte/atomar.ts'
import { addHerkunft, describeHerkunft, herkunftSchema, OHNE_HERKUNFT } from './herkunft.ts'

export const STANDDATEI = 'stand.json'
const FENSTER_MAXIMUM = 50
/** Older ones are no longer told of; what they did is in the diff all the same. */
const SCHRITTE_MAXIMUM = 500

/** What a journal starts from: the files it belongs to, and what has changed since they were saved. */
const standSchema = z.strictObject({
  format: z.literal(1),
  grundlage: z.string().describe('Fingerabdruck der Dateien'),
  sequenz: z.number().int().min(0),
  gespeichert: z.number().int().min(0),
  diff: diffSchema.describe('Änderungen seit den Dateien'),
  schritte: z.array(schrittangabeSchema).optional().describe('was dabei getan wurde'),
  herkunft: herkunftSchema.optional(),
  fenster: z.array(z.tuple([z.string(), z.strictObject({ nummer: z.number().int(), sequenz: z.number().int() })])),
})

/** The last acknowledged change of a window. */
export interface Bestaetigung {
  nummer: number
  sequenz: number
}

export interface Journalstand {
  grundlage: string
  sequenz: number
  gespeichert: number
  diff: Diff
  schritte: readonly Schrittangabe[]
  /** where the records were that the diff changes or removes */
  herkunft: Herkunft
  fenster: ReadonlyMap<string, Bestaetigung>
}

export async function writeJournalstand(
  ordner: string,
  { fenster, schritte, herkunft, ...stand }: Journalstand,
): Promise<void> {
  const text = writeKanonisch({
    format: 1,
    ...stand,
    schritte: schritte.slice(-SCHRITTE_MAXIMUM),
    herkunft: describeHerkunft(herkunft),
    fenster: [...fenster].slice(-FENSTER_MAXIMUM),
  })
  await writeAtomar(ordner, STANDDATEI, text)
}

/** The stored start; undefined where there is none, 'unlesbar' where there is something else. */
export async function readJournalstand(ordner: string): Promise<Journalstand | 'unlesbar' | undefined> {
  try {
    const geprueft = standSchema.safeParse(JSON.parse(await readFile(join(ordner, STANDDATEI), 'utf8')))
    if (!geprueft.success) return 'unlesbar'
    const { schritte = [], fenster, format: _, ...stand } = geprueft.data
    const herkunft = addHerkunft(OHNE_HERKUNFT, stand.herkunft)
    return { ...stand, schritte, herkunft, fenster: new Map(fenster) }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : 'unlesbar'
  }
}
