import { z } from 'zod'
import { DATENSATZ_SCHEMATA, type Datensatz, type Datensatzart } from '../../shared/modell/datensatz.ts'
import { classifySchema, describeSchema, type Werteart } from './werte/werteart.ts'

/** How a value of a record is shown in the properties, derived from its schema. */
export interface Formularfeld {
  angabe: string
  optional: boolean
  lesend: boolean
  hilfe: string | undefined
  schema: z.core.$ZodType
  wert: Werteart
}

/** Shown elsewhere: in the head, as a tree, in the tab Herkunft. */
const UEBERGANGEN = new Set([
  'id',
  'art',
  'rechtsgrundlagen',
  'kinder',
  'reihenfolge',
  'ueberschreibungen',
  'anzahl',
  'pflichtWenn',
])
/** Changing these means more than changing one value; they are changed where all of it is seen. */
const LESEND = new Set(['datei', 'schema', 'start', 'gruppe', 'regel', 'element', 'stelle'])

/** The fields of the form of a kind, in the order of its schema. */
export function listFormularfelder(art: Datensatzart): readonly Formularfeld[] {
  return Object.entries(DATENSATZ_SCHEMATA[art].shape)
    .filter(([angabe]) => !UEBERGANGEN.has(angabe))
    .map(([angabe, schema]) => ({
      angabe,
      optional: schema instanceof z.ZodOptional,
      lesend: LESEND.has(angabe),
      hilfe: describeSchema(schema),
      schema,
      wert: classifySchema(schema),
    }))
}

/** The value of a record at an Angabe, as it stands. */
export function readAngabe(datensatz: Datensatz, angabe: string): unknown {
  const werte: Readonly<Record<string, unknown>> = datensatz
  return werte[angabe]
}
