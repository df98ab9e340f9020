import { z } from 'zod'

/**
 * A Befund is how every part of Fachwerk reports what it found: a check, a parser, the guard, the processor.
 * Errors are values; nothing throws a Befund across a layer.
 */
export const schwereSchema = z.enum(['fehler', 'warnung', 'hinweis'])
export type Schwere = z.infer<typeof schwereSchema>

/** Where a Befund lies. Every part is optional; a Befund without any place concerns the whole input. */
export const ortSchema = z.strictObject({
  datei: z.string().optional().describe('Pfad relativ zum Projektordner oder Name der Eingabe'),
  zeile: z.number().int().positive().optional(),
  spalte: z.number().int().positive().optional(),
  element: z.string().optional().describe('Id des Modellelements'),
  feld: z.string().optional().describe('Feldpfad (Ids, durch / getrennt)'),
  angabe: z.string().optional().describe('Stelle in den Worten des Formulars, z. B. „Betrieb, 2. Tätigkeit“'),
  pfad: z.string().optional().describe('technischer Pfad (XPath, JSON-Zeiger)'),
  bezug: z.string().optional().describe('worum es an der Stelle geht, meist die Id des anderen Elements'),
})
export type Ort = z.infer<typeof ortSchema>

/** Longest sentence a Befund may carry, in UTF-16 code units (VERTRAEGE 19). */
export const SATZ_MAXIMUM = 80

export const befundSchema = z.strictObject({
  code: z.string().regex(/^[a-z]+\.[a-zA-Z0-9]+$/),
  schwere: schwereSchema,
  satz: z.string().min(1).max(SATZ_MAXIMUM),
  ort: ortSchema.optional(),
  abhilfe: z.string().min(1).describe('was zu tun ist, ein Satz'),
  rechtsgrundlage: z.string().optional().describe('z. B. „§ 14 GewO“'),
  einzelheiten: z.string().optional().describe('technischer Wortlaut für Entwickler, nie allein gezeigt'),
  behebung: z.string().optional().describe('was die schnelle Behebung täte, z. B. „Version 3.0 verwenden“'),
  ausnahme: z
    .strictObject({ id: z.string(), grund: z.string(), verfasser: z.string(), datum: z.string() })
    .optional()
    .describe('mit diesem Grund hingenommen; nie bei einem Fehler'),
})
export type Befund = z.infer<typeof befundSchema>

export type Ergebnis<T> = { ok: true; wert: T } | { ok: false; befunde: Befund[] }

/**
 * Cuts a sentence at a word boundary so that it fits a Befund; names come from the model and may be long.
 * The full sentence belongs in `einzelheiten`.
 */
export function shortenSatz(satz: string): string {
  if (satz.length <= SATZ_MAXIMUM) return satz
  const head = satz.slice(0, SATZ_MAXIMUM - 1)
  const cut = head.lastIndexOf(' ')
  return `${cut > SATZ_MAXIMUM / 2 ? head.slice(0, cut) : head}…`
}

export type BefundAngaben = Omit<Befund, 'schwere'> & { schwere?: Schwere }

/** Builds a Befund, severity `fehler` unless told otherwise; the sentence is shortened to the limit. */
export function createBefund(angaben: BefundAngaben): Befund {
  const satz = shortenSatz(angaben.satz)
  return {
    ...angaben,
    schwere: angaben.schwere ?? 'fehler',
    satz,
    ...(satz === angaben.satz ? {} : { einzelheiten: angaben.einzelheiten ?? angaben.satz }),
  }
}

export function succeed<T>(wert: T): Ergebnis<T> {
  return { ok: true, wert }
}

export function fail<T = never>(...befunde: Befund[]): Ergebnis<T> {
  return { ok: false, befunde }
}

export function hasFehler(befunde: readonly Befund[]): boolean {
  return befunde.some((befund) => befund.schwere === 'fehler')
}
