import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Schritt, schrittSchema } from '../../../shared/dokument/diff.ts'
import { codeOf } from '../projekte/atomar.ts'
import { type Herkunftsangabe, herkunftSchema } from './herkunft.ts'

const sequenz = z.number().int().min(0)

export const eintragSchema = z.discriminatedUnion('art', [
  z.strictObject({
    art: z.literal('schritt'),
    sequenz,
    client: z.string(),
    nummer: z.number().int(),
    schritt: schrittSchema,
    zeit: z.iso.datetime().optional(),
    herkunft: herkunftSchema.optional(),
  }),
  /** Saving begins: where the files say what `grundlage` stands for, everything up to `sequenz` is on disk. */
  z.strictObject({ art: z.literal('speichern'), sequenz, grundlage: z.string() }),
])
export type Journaleintrag = z.infer<typeof eintragSchema>
export type Schritteintrag = {
  art: 'schritt'
  sequenz: number
  client: string
  nummer: number
  schritt: Schritt
  zeit?: string
  herkunft?: Herkunftsangabe
}

export interface GelesenesJournal {
  eintraege: Journaleintrag[]
  /** something other than the last line is broken: entries are missing */
  beschaedigt: boolean
}

/**
 * Reads a journal: a line an entry, each with a check sum. A last line that is not whole was never acknowledged and is passed
 * over; reading ends at any other broken line.
 */
export async function readJournaldatei(pfad: string): Promise<GelesenesJournal> {
  const text = await readFile(pfad, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  const zeilen = text.split('\n')
  const eintraege: Journaleintrag[] = []
  for (const [nummer, zeile] of zeilen.entries()) {
    if (zeile === '' && nummer === zeilen.length - 1) break
    const eintrag = decodeZeile(zeile)
    if (eintrag === undefined) return { eintraege, beschaedigt: zeilen.slice(nummer + 1).some((rest) => rest !== '') }
    eintraege.push(eintrag)
  }
  return { eintraege, beschaedigt: false }
}

/** A journal to write to. */
export interface Journaldatei {
  /** Resolves when the entry is on the disk; rejects when it is not, then the next one replaces it. */
  append(eintrag: Journaleintrag): Promise<void>
  /** Forgets all entries. */
  clear(): Promise<void>
  close(): Promise<void>
}

export async function openJournaldatei(pfad: string): Promise<Journaldatei> {
  const datei = await open(pfad, 'a')
  let laenge = (await datei.stat()).size
  // part of an entry that failed may stand behind the last whole one
  let unsauber = true
  return {
    append: async (eintrag) => {
      if (unsauber) await datei.truncate(laenge)
      unsauber = true
      const bytes = Buffer.from(encodeZeile(eintrag))
      await datei.appendFile(bytes)
      await datei.datasync()
      laenge += bytes.byteLength
      unsauber = false
    },
    clear: async () => {
      await datei.truncate(0)
      await datei.datasync()
      laenge = 0
    },
    close: () => datei.close(),
  }
}

function encodeZeile(eintrag: Journaleintrag): string {
  const json = JSON.stringify(eintrag)
  return `${sumOf(json)} ${json}\n`
}

function decodeZeile(zeile: string): Journaleintrag | undefined {
  const json = zeile.slice(SUMME_LAENGE + 1)
  if (zeile.slice(0, SUMME_LAENGE) !== sumOf(json)) return undefined
  const geprueft = eintragSchema.safeParse(JSON.parse(json))
  return geprueft.success ? geprueft.data : undefined
}

const SUMME_LAENGE = 16

function sumOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, SUMME_LAENGE)
}
