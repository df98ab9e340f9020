import { z } from 'zod'
import { schrittSchema } from '../../shared/dokument/diff.ts'
import { textentwuerfeSchema } from '../../shared/dokument/textentwurf.ts'
import { LEERER_VERLAUF } from '../../shared/dokument/verlauf.ts'

/** Where a window keeps what must survive its reload; `sessionStorage` in a browser. */
export interface Speicher {
  getItem(name: string): string | null
  setItem(name: string, wert: string): void
  removeItem(name: string): void
}

const ausstehendSchema = z.strictObject({ nummer: z.number().int().min(1), schritt: schrittSchema })
/** A Schritt that the host has not yet acknowledged. */
export type Ausstehender = z.infer<typeof ausstehendSchema>

const bewahrtesSchema = z.strictObject({
  texte: textentwuerfeSchema.default([]),
  ausstehende: z.array(ausstehendSchema),
  rueckgaengig: z.array(schrittSchema),
  wiederholbar: z.array(schrittSchema),
})
/** What a window hands to its next life: texts in its fields, unacknowledged Schritte and the Verlauf of its project. */
export type Bewahrtes = z.infer<typeof bewahrtesSchema>

const LEER: Bewahrtes = { texte: [], ausstehende: [], rueckgaengig: [], wiederholbar: [] }

/** Keeps what must survive; a full store costs the comfort of a reload, never an acknowledged change. */
export function keepBewahrtes(speicher: Speicher, projekt: string, bewahrtes: Bewahrtes): void {
  const ohneVerlauf = { ...bewahrtes, ...LEERER_VERLAUF }
  // texts the host has as well, Schritte that wait are nowhere else
  for (const wert of [bewahrtes, ohneVerlauf, { ...ohneVerlauf, texte: [] }]) {
    try {
      speicher.setItem(nameOf(projekt), JSON.stringify(wert))
      return
    } catch {
      speicher.removeItem(nameOf(projekt))
    }
  }
}

/**
 * Takes out what the last life of the window has kept for a project. Taken, not read: a tab that is duplicated while this one
 * lives gets a copy of the store and must not send its Schritte again.
 */
export function takeBewahrtes(speicher: Speicher, projekt: string): Bewahrtes {
  try {
    const geprueft = bewahrtesSchema.safeParse(JSON.parse(speicher.getItem(nameOf(projekt)) ?? 'null'))
    speicher.removeItem(nameOf(projekt))
    return geprueft.success ? geprueft.data : LEER
  } catch {
    return LEER
  }
}

function nameOf(projekt: string): string {
  return `fachwerk.bewahrt.${projekt}`
}
