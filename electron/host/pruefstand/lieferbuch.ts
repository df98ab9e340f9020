import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { dienstSchema } from '../../../shared/modell/elemente/nachricht.ts'
import type { Anlagenspeicher } from '../prozessor/speicher/anlagenspeicher.ts'
import type { Sendung } from '../prozessor/zielsystem.ts'

/** A delivery that a demo system accepted, with the time at which it did. */
export interface Buchung {
  zeit: string
  sendung: Sendung
}

/** Everything the demo systems have accepted, in its order: from it they are as they were after a restart. */
export interface Lieferbuch {
  list(): readonly Buchung[]
  append(buchung: Buchung): void
}

const zeilenSchema = z.strictObject({
  zeit: z.iso.datetime(),
  summe: z.string(),
  uuid: z.string(),
  art: z.enum(['zustellauftrag', 'anfrage', 'rueckmeldung']),
  installation: z.string(),
  schnittstelle: z.string(),
  endpunkt: z.string(),
  umschlag: z.enum(['xml', 'mime', 'zip']),
  dienst: dienstSchema.optional(),
  nachrichtentyp: z.string().optional(),
  mail: z.strictObject({ von: z.string(), an: z.string() }).optional(),
})

/**
 * Opens the log file; the bytes of the deliveries are in the content-addressed store. A last line that a killed host did not
 * finish is passed over: its delivery comes again, outward is "at least once".
 */
export function openLieferbuch(pfad: string, inhalte: Anlagenspeicher): Lieferbuch {
  const buchungen = existsSync(pfad) ? readBuchungen(readFileSync(pfad, 'utf8'), inhalte) : []
  return {
    list: () => buchungen,
    append: (buchung) => {
      const { inhalt, ...angaben } = buchung.sendung
      const zeile = JSON.stringify({ zeit: buchung.zeit, summe: inhalte.add(inhalt), ...angaben })
      appendLine(pfad, zeile)
      buchungen.push(buchung)
    },
  }
}

function readBuchungen(text: string, inhalte: Anlagenspeicher): Buchung[] {
  return text.split('\n').flatMap((zeile) => {
    const buchung = readBuchung(zeile, inhalte)
    return buchung === undefined ? [] : [buchung]
  })
}

function readBuchung(zeile: string, inhalte: Anlagenspeicher): Buchung | undefined {
  let daten: unknown
  try {
    daten = JSON.parse(zeile)
  } catch {
    return undefined
  }
  const gelesen = zeilenSchema.safeParse(daten)
  if (!gelesen.success) return undefined
  const { zeit, summe, uuid, art, installation, schnittstelle, endpunkt, umschlag, dienst, nachrichtentyp, mail } =
    gelesen.data
  const inhalt = inhalte.read(summe)
  if (!inhalt.ok) return undefined
  const sendung: Sendung = {
    ...{ uuid, art, installation, schnittstelle, endpunkt, umschlag },
    inhalt: inhalt.wert,
    ...(dienst === undefined ? {} : { dienst }),
    ...(nachrichtentyp === undefined ? {} : { nachrichtentyp }),
    ...(mail === undefined ? {} : { mail }),
  }
  return { zeit, sendung }
}

function appendLine(pfad: string, zeile: string): void {
  const datei = openSync(pfad, 'a')
  try {
    // the line break comes first: after a torn line this one stands alone
    writeSync(datei, `\n${zeile}`)
    fsyncSync(datei)
  } finally {
    closeSync(datei)
  }
}
