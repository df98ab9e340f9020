import { z } from 'zod'
import { befundSchema, type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import type { Ordnerzweck } from '../../shared/schale/bruecke.ts'
import { findBruecke } from '../host/bruecke.ts'
import { createVerbindungsbefund } from '../host/verbindungsbefund.ts'

const antwortSchema = z.union([
  z.strictObject({ ok: z.literal(true), wert: z.strictObject({ ordner: z.string().optional() }) }),
  z.strictObject({ ok: z.literal(false), befunde: z.array(befundSchema) }),
])

/** Asks for a folder in a dialog of the system; undefined where the user chose none. Only in Electron. */
export async function waehleOrdner(zweck: Ordnerzweck): Promise<Ergebnis<string | undefined>> {
  try {
    const antwort = antwortSchema.parse(JSON.parse((await findBruecke()?.waehleOrdner(zweck)) ?? ''))
    return antwort.ok ? succeed(antwort.wert.ordner) : antwort
  } catch (fehler) {
    return fail(createVerbindungsbefund(fehler))
  }
}
