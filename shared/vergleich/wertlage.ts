import type { z } from 'zod'
import { DATENSATZ_SCHEMATA, type Datensatz } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'
import { describeWert, type Lesbar } from '../worte/lesbar.ts'

/** One value of a record before and after, with all that is needed to say it in words. */
export interface Wertlage<T = unknown> {
  vorher: Projekt
  nachher: Projekt
  von: Datensatz
  nach: Datensatz
  angabe: string
  alt: T
  neu: T
}

/** One thing that changed about a record. */
export interface Einzelaenderung {
  /** without its subject, the verb first: "ist jetzt Pflicht" */
  aussage: string
  /** what of the value changed, where it has parts: the Dokument of a Dokumentsicht, the Leistung of a redirection */
  bezug?: string
  /** in words; empty where there was or is nothing */
  vorher: string
  nachher: string
}

/** Says what changed about one value. The two values are never equal. */
export type Satzart<T> = (lage: Wertlage<T>) => Einzelaenderung[]

/** Longest text that a sentence quotes; the table shows all of it. */
const ZITAT_MAXIMUM = 90

/** A value in words: names instead of ids; empty where there is none. */
export function inWorten(projekt: Projekt, art: Datensatz['art'], angabe: string, wert: unknown): string {
  if (wert === undefined || wert === null) return ''
  return plain(projekt, describeWert(projekt, angabe, schemaOf(art, angabe), wert))
}

export function worteVorher({ vorher, von, angabe, alt }: Wertlage): string {
  return inWorten(vorher, von.art, angabe, alt)
}

export function worteNachher({ nachher, nach, angabe, neu }: Wertlage): string {
  return inWorten(nachher, nach.art, angabe, neu)
}

/** So much of what is the same stands before a difference. */
const GLEICHES_DAVOR = 30

/** A text as a sentence quotes it; of a long one the part in which it differs from the `anderer`. */
export function zitat(text: string, anderer = ''): string {
  const einzeilig = toEinzeilig(text)
  if (einzeilig.length <= ZITAT_MAXIMUM) return `„${einzeilig}“`
  const gleich = countGleiche(einzeilig, toEinzeilig(anderer))
  // a word is not torn apart
  const anfang = gleich <= GLEICHES_DAVOR ? 0 : einzeilig.indexOf(' ', gleich - GLEICHES_DAVOR) + 1
  const rest = einzeilig.slice(Math.min(anfang, gleich))
  const gekuerzt = rest.length > ZITAT_MAXIMUM ? `${rest.slice(0, ZITAT_MAXIMUM - 1)}…` : rest
  return `„${rest === einzeilig ? '' : '… '}${gekuerzt}“`
}

function toEinzeilig(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function countGleiche(einer: string, anderer: string): number {
  let stelle = 0
  while (stelle < einer.length && einer[stelle] === anderer[stelle]) stelle += 1
  return stelle
}

function schemaOf(art: Datensatz['art'], angabe: string): z.core.$ZodType {
  const shape: Readonly<Record<string, z.core.$ZodType>> = DATENSATZ_SCHEMATA[art].shape
  const schema = shape[angabe]
  if (schema === undefined) throw new Error(`${art} has no ${angabe}`)
  return schema
}

/** Words as one line of text. */
export function plain(projekt: Projekt, wert: Lesbar): string {
  switch (wert.art) {
    case 'text':
      return wert.text
    case 'verweis':
      return projekt.datensaetze.get(wert.id)?.name ?? 'ein Element, das es nicht gibt'
    case 'liste':
      return wert.glieder.map((glied) => plain(projekt, glied)).join(', ')
    case 'teile':
      return wert.teile.map(({ label, wert: teil }) => `${label}: ${plain(projekt, teil)}`).join('; ')
  }
}
