import { z } from 'zod'
import { DATENSATZ_SCHEMATA, type Datensatz, type Datensatzart } from '../../shared/modell/datensatz.ts'
import { stufeSchema } from '../../shared/modell/elemente/gemeinsam.ts'
import { type Elementart, verweisRegister } from '../../shared/modell/ids.ts'
import { describeSchema } from './werte/werteart.ts'

/** How a value of a record is shown in the properties, derived from its schema. */
export type Formularfeld = { angabe: string; optional: boolean; lesend: boolean; hilfe: string | undefined } & (
  | { art: 'text'; mehrzeilig: boolean; technisch: boolean }
  | { art: 'zahl' }
  | { art: 'datum' }
  | { art: 'schalter' }
  | { art: 'stufe' }
  | { art: 'wahl'; werte: readonly string[] }
  | { art: 'verweis'; zielart: Elementart }
  | { art: 'anderes'; schema: z.core.$ZodType }
)

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
/** Texts that may take several lines. */
const MEHRZEILIG = new Set(['beschreibung', 'hilfe', 'ergebnis'])
/** Shown in the fixed font. */
const TECHNISCH = new Set([
  'technischerName',
  'kennung',
  'datei',
  'schema',
  'autor',
  'uuid',
  'muster',
  'ars',
  'leikaSchluessel',
  'fimId',
])
/** Changing these means more than changing one value; they are changed where all of it is seen. */
const LESEND = new Set(['datei', 'schema', 'start', 'gruppe', 'regel', 'element', 'stelle'])

/** The fields of the form of a kind, in the order of its schema. */
export function listFormularfelder(art: Datensatzart): readonly Formularfeld[] {
  return Object.entries(DATENSATZ_SCHEMATA[art].shape)
    .filter(([angabe]) => !UEBERGANGEN.has(angabe))
    .map(([angabe, schema]) => createFormularfeld(angabe, schema))
}

function createFormularfeld(angabe: string, schema: z.core.$ZodType): Formularfeld {
  const optional = schema instanceof z.ZodOptional
  const innen = optional ? schema.unwrap() : schema
  const gemeinsam = { angabe, optional, lesend: LESEND.has(angabe), hilfe: describeSchema(schema) }
  if (isStufe(innen)) return { ...gemeinsam, art: 'stufe' }
  if (innen instanceof z.ZodBoolean) return { ...gemeinsam, art: 'schalter' }
  if (innen instanceof z.ZodEnum) return { ...gemeinsam, art: 'wahl', werte: innen.options.map(String) }
  if (innen instanceof z.ZodNumber) return { ...gemeinsam, art: 'zahl' }
  if (innen instanceof z.ZodString) {
    const zielart = verweisRegister.get(innen)?.art
    if (zielart === 'feldpfad') return { ...gemeinsam, art: 'anderes', schema: innen }
    if (zielart !== undefined) return { ...gemeinsam, art: 'verweis', zielart }
    return { ...gemeinsam, art: 'text', mehrzeilig: MEHRZEILIG.has(angabe), technisch: TECHNISCH.has(angabe) }
  }
  if (innen instanceof z.ZodISODate) return { ...gemeinsam, art: 'datum' }
  return { ...gemeinsam, art: 'anderes', schema: innen }
}

function isStufe(schema: z.core.$ZodType): boolean {
  return schema === stufeSchema
}

/** The value of a record at an Angabe, as it stands. */
export function readAngabe(datensatz: Datensatz, angabe: string): unknown {
  const werte: Readonly<Record<string, unknown>> = datensatz
  return werte[angabe]
}
