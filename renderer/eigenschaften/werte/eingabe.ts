import { z } from 'zod'
import { describeXPathmangel } from '../../../shared/ausdruck/xpath/form.ts'
import { xpathSchema } from '../../../shared/modell/elemente/produkt.ts'
import { readKatalogangabe } from '../../../shared/modell/katalogangaben.ts'
import { createSchemabefunde } from '../../../shared/modell/schemabefunde.ts'
import { describeAblehnung } from '../ablehnung.ts'
import { formatDatum, formatZahl, parseDatum, parseZahl } from '../werteingabe.ts'
import { unwrap } from './werteart.ts'

/** Values that are typed in as text. */
export type Eingabeart = 'text' | 'zahl' | 'datum'

/** A value as it stands in its field. */
export function formatWert(art: Eingabeart, wert: unknown): string {
  if (typeof wert === 'number') return formatZahl(wert)
  if (typeof wert !== 'string') return ''
  return art === 'datum' ? formatDatum(wert) : wert
}

/** What was typed in for an Angabe as the value it means; nothing is no value, where there need be none. */
export function parseWert(art: Eingabeart, text: string, angabe: string, optional: boolean): unknown {
  if (art === 'zahl') return parseZahl(text)
  if (art === 'datum') return parseDatum(text)
  return optional && text.trim() === '' ? undefined : readKatalogangabe(angabe, text)
}

const SCHREIBWEISEN: Readonly<Partial<Record<Eingabeart, string>>> = {
  zahl: 'Bitte geben Sie eine Zahl ein.',
  datum: 'Bitte geben Sie das Datum als TT.MM.JJJJ ein.',
}

/** A date as the model writes it, whether there is such a day or not. */
const DATUM = /^\d{4}-\d\d-\d\d$/

/** Why a value cannot be, as one sentence below its field; undefined where it can. */
export function describeMangel(art: Eingabeart, schema: z.core.$ZodType, wert: unknown): string | undefined {
  const geprueft = z.safeParse(schema, typeof wert === 'string' && wert.trim() === '' ? '' : wert)
  if (geprueft.success) return unwrap(schema) === xpathSchema ? describeXPathmangel(String(wert ?? '')) : undefined
  if (wert === undefined) return 'Hier darf nichts fehlen; geben Sie einen Wert ein.'
  if (art === 'datum' && DATUM.test(String(wert))) return 'Diesen Tag gibt es nicht.'
  if (art === 'datum' || Number.isNaN(wert)) return SCHREIBWEISEN[art]
  const [mangel] = geprueft.error.issues
  if (mangel?.code === 'invalid_format' && !mangel.message.startsWith('Invalid'))
    return `Bitte so angeben: ${mangel.message}.`
  const [befund] = createSchemabefunde(geprueft.error, () => ({}))
  return describeAblehnung(befund?.satz ?? '')
}
