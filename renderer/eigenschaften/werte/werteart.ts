import { z } from 'zod'
import { bedingungSchema, berechnungSchema } from '../../../shared/modell/elemente/ausdruck.ts'
import { stufeSchema } from '../../../shared/modell/elemente/gemeinsam.ts'
import { isTextvorlage } from '../../../shared/modell/elemente/leistung.ts'
import { type Elementart, verweisRegister } from '../../../shared/modell/ids.ts'

type Schema = z.core.$ZodType

export interface Teil {
  name: string
  schema: Schema
  optional: boolean
  /** what the schema says about it */
  hilfe: string | undefined
}

/** Values of one part. */
export type Einzelart =
  | { art: 'text' | 'zahl' | 'datum' | 'schalter' | 'stufe' | 'feldpfad' }
  | { art: 'wahl'; werte: readonly string[] }
  | { art: 'verweis'; zielart: Elementart }

/** How a value of a record is edited, derived from its schema. */
export type Werteart =
  | Einzelart
  | { art: 'vorlage' }
  | { art: 'aufzaehlung'; werte: readonly string[] }
  | { art: 'liste'; element: Schema }
  | { art: 'teile'; teile: readonly Teil[] }
  | { art: 'varianten'; varianten: readonly { name: string; schema: Schema; teile: readonly Teil[] }[] }
  | { art: 'zuordnungstabelle'; wert: Schema }
  /** has an editor of its own, or none */
  | { art: 'anderes' }

/** The kind of editor a schema asks for; optional and lazy ones are those of what they wrap. */
export function classifySchema(schema: Schema): Werteart {
  const innen = unwrap(schema)
  if (isTextvorlage(innen)) return { art: 'vorlage' }
  if (innen === stufeSchema) return { art: 'stufe' }
  if (innen === bedingungSchema || innen === berechnungSchema) return { art: 'anderes' }
  if (innen instanceof z.ZodISODate) return { art: 'datum' }
  if (innen instanceof z.ZodString) return classifyText(innen)
  if (innen instanceof z.ZodBoolean) return { art: 'schalter' }
  if (innen instanceof z.ZodNumber) return { art: 'zahl' }
  if (innen instanceof z.ZodEnum) return { art: 'wahl', werte: innen.options.map(String) }
  if (innen instanceof z.ZodArray) {
    const element = unwrap(innen.element)
    return element instanceof z.ZodEnum
      ? { art: 'aufzaehlung', werte: element.options.map(String) }
      : { art: 'liste', element: innen.element }
  }
  if (innen instanceof z.ZodObject) return { art: 'teile', teile: listTeile(innen) }
  if (innen instanceof z.ZodDiscriminatedUnion) return classifyVarianten(innen)
  if (innen instanceof z.ZodRecord && unwrap(innen.valueType) instanceof z.ZodString) {
    return { art: 'zuordnungstabelle', wert: innen.valueType }
  }
  return { art: 'anderes' }
}

function classifyText(schema: z.ZodString): Werteart {
  const zielart = verweisRegister.get(schema)?.art
  if (zielart === undefined) return { art: 'text' }
  return zielart === 'feldpfad' ? { art: 'feldpfad' } : { art: 'verweis', zielart }
}

function classifyVarianten(schema: z.ZodDiscriminatedUnion): Werteart {
  const varianten = schema.options.flatMap((option) => {
    if (!(option instanceof z.ZodObject)) return []
    const art: unknown = option.shape.art
    if (!(art instanceof z.ZodLiteral)) return []
    return [{ name: String(art.value), schema: option, teile: listTeile(option).filter(({ name }) => name !== 'art') }]
  })
  return { art: 'varianten', varianten }
}

function listTeile(schema: z.ZodObject): Teil[] {
  return Object.entries(schema.shape).map(([name, teil]) => ({
    name,
    schema: teil,
    optional: teil instanceof z.ZodOptional,
    hilfe: describeSchema(teil),
  }))
}

/** What the schema says a value is for. */
export function describeSchema(schema: Schema): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined
  return schema.description ?? (schema instanceof z.ZodOptional ? describeSchema(schema.unwrap()) : undefined)
}

export function unwrap(schema: Schema): Schema {
  // trees of expressions are lazy themselves
  if (schema === bedingungSchema || schema === berechnungSchema) return schema
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodLazy
    ? unwrap(schema.unwrap())
    : schema
}

const EINZELARTEN: ReadonlySet<string> = new Set<Einzelart['art']>([
  ...(['text', 'zahl', 'datum', 'schalter', 'stufe', 'feldpfad', 'wahl', 'verweis'] as const),
])

export function isEinzeln(art: Werteart): art is Einzelart {
  return EINZELARTEN.has(art.art)
}

/** Whether a value needs the whole width: it has many parts, or names of elements that only differ in their ends. */
export function isBlock(schema: Schema): boolean {
  const art = classifySchema(schema)
  if (art.art === 'teile' || art.art === 'varianten' || art.art === 'zuordnungstabelle') return true
  return art.art === 'liste' && (classifySchema(art.element).art === 'verweis' || isBlock(art.element))
}
