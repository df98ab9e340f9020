import { z } from 'zod'
import { schrittSchema } from '../../shared/dokument/diff.ts'
import { LEERER_VERLAUF, type Verlauf } from '../../shared/dokument/verlauf.ts'

/** Where a window keeps what must survive its reload; `sessionStorage` in a browser. */
export interface Speicher {
  getItem(name: string): string | null
  setItem(name: string, wert: string): void
  removeItem(name: string): void
}

const ausstehendSchema = z.strictObject({ nummer: z.number().int().min(1), schritt: schrittSchema })
/** A Schritt that the host has not yet acknowledged. */
export type Ausstehender = z.infer<typeof ausstehendSchema>

const verlaufSchema = z.strictObject({ rueckgaengig: z.array(schrittSchema), wiederholbar: z.array(schrittSchema) })

/** Unacknowledged Schritte and the Verlauf of one project, kept across a reload of the window. */
export interface Ablage {
  readAusstehende(): Ausstehender[]
  writeAusstehende(ausstehende: readonly Ausstehender[]): void
  readVerlauf(): Verlauf
  writeVerlauf(verlauf: Verlauf): void
}

/** `projekt` tells apart the projects that one window opens one after the other. */
export function createAblage(speicher: Speicher, projekt: string): Ablage {
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    try {
      const geprueft = schema.safeParse(JSON.parse(speicher.getItem(`fachwerk.${name}.${projekt}`) ?? 'null'))
      return geprueft.success ? geprueft.data : undefined
    } catch {
      return undefined
    }
  }
  const write = (name: string, wert: unknown): void => {
    try {
      speicher.setItem(`fachwerk.${name}.${projekt}`, JSON.stringify(wert))
    } catch {
      // a full store costs the comfort of a reload, never an acknowledged change
      speicher.removeItem(`fachwerk.${name}.${projekt}`)
    }
  }
  return {
    readAusstehende: () => read('ausstehend', z.array(ausstehendSchema)) ?? [],
    writeAusstehende: (ausstehende) =>
      write(
        'ausstehend',
        ausstehende.map(({ nummer, schritt }) => ({ nummer, schritt })),
      ),
    readVerlauf: () => read('verlauf', verlaufSchema) ?? LEERER_VERLAUF,
    writeVerlauf: (verlauf) => write('verlauf', verlauf),
  }
}
