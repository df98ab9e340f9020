import { z } from 'zod'
import { befundSchema, type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import type { Bruecke, Ordnerzweck } from '../../shared/schale/bruecke.ts'
import { findBruecke } from '../host/bruecke.ts'
import { createVerbindungsbefund } from '../host/verbindungsbefund.ts'

const antwortSchema = z.union([
  z.strictObject({ ok: z.literal(true), wert: z.strictObject({ ordner: z.string().optional() }) }),
  z.strictObject({ ok: z.literal(false), befunde: z.array(befundSchema) }),
])

/** Asks for a folder in a dialog of the system; undefined where the user chose none, or another window shows it. Only in Electron. */
export function waehleOrdner(zweck: Ordnerzweck): Promise<Ergebnis<string | undefined>> {
  return ask((bruecke) => bruecke.waehleOrdner(zweck))
}

/** The folder of a project that was dropped, if this window is to show it; undefined where another one does. Only in Electron. */
export function findAbgelegtenOrdner(datei: File): Promise<Ergebnis<string | undefined>> {
  return ask((bruecke) => bruecke.oeffneAbgelegtes(datei))
}

async function ask(call: (bruecke: Bruecke) => Promise<string>): Promise<Ergebnis<string | undefined>> {
  const bruecke = findBruecke()
  if (bruecke === undefined) return succeed(undefined)
  try {
    const antwort = antwortSchema.parse(JSON.parse(await call(bruecke)))
    return antwort.ok ? succeed(antwort.wert.ordner) : antwort
  } catch (fehler) {
    return fail(createVerbindungsbefund(fehler))
  }
}
