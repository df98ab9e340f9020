import { z } from 'zod'

/** A text in a record: its schema, and where it stands as a JSON pointer. */
export interface Textort {
  schema: z.ZodString
  wert: string
  pfad: string
}

type Besuch = (ort: Textort) => void

/**
 * Makes a walk over the texts of a value that are wanted (`isGesucht` of their schema), in the order of the value; what its schema
 * does not know is passed over. Parts in which there can be none are not entered, so each walk is made once and kept.
 */
export function createTextlauf(
  isGesucht: (schema: z.ZodString) => boolean = () => true,
): (schema: z.core.$ZodType, wert: unknown, visit: Besuch) => void {
  const ergiebige = new WeakMap<z.core.$ZodType, boolean>()

  /** Whether there can be a wanted text below; a schema that contains itself counts as one that can while it is looked through. */
  function isErgiebig(schema: z.core.$ZodType): boolean {
    const bekannt = ergiebige.get(schema)
    if (bekannt !== undefined) return bekannt
    ergiebige.set(schema, true)
    const ergiebig = schema instanceof z.ZodString ? isGesucht(schema) : listTeilschemata(schema).some(isErgiebig)
    ergiebige.set(schema, ergiebig)
    return ergiebig
  }

  function walk(schema: z.core.$ZodType, wert: unknown, visit: Besuch, pfad: string): void {
    if (wert === undefined || !isErgiebig(schema)) return
    if (schema instanceof z.ZodString) {
      if (typeof wert === 'string') visit({ schema, wert, pfad })
    } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
      walk(schema.unwrap(), wert, visit, pfad)
    } else if (schema instanceof z.ZodLazy) walk(schema._zod.innerType, wert, visit, pfad)
    else if (schema instanceof z.ZodUnion) {
      const passend = schema.options.find((option) => isMeant(option, wert))
      if (passend !== undefined) walk(passend, wert, visit, pfad)
    } else if (schema instanceof z.ZodArray && Array.isArray(wert)) {
      for (const [stelle, teil] of wert.entries()) walk(schema.element, teil, visit, `${pfad}/${stelle}`)
    } else if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) walkTeile(schema, wert, visit, pfad)
  }

  function walkTeile(schema: z.ZodObject | z.ZodRecord, wert: unknown, visit: Besuch, pfad: string): void {
    if (typeof wert !== 'object' || wert === null) return
    for (const [name, teil] of Object.entries(wert)) {
      const teilschema = schema instanceof z.ZodObject ? schema.shape[name] : schema.valueType
      if (teilschema === undefined || !isErgiebig(teilschema)) continue
      walk(teilschema, teil, visit, `${pfad}/${escapeSchluessel(name)}`)
    }
  }

  return (schema, wert, visit) => walk(schema, wert, visit, '')
}

function listTeilschemata(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return [schema.unwrap()]
  // its own unwrap() would make another schema each time
  if (schema instanceof z.ZodLazy) return [schema._zod.innerType]
  if (schema instanceof z.ZodUnion) return schema.options
  if (schema instanceof z.ZodArray) return [schema.element]
  if (schema instanceof z.ZodRecord) return [schema.valueType]
  return schema instanceof z.ZodObject ? Object.values(schema.shape) : []
}

/** Alternatives with a literal `art` are told apart by it, all others by trying. */
function isMeant(option: z.core.$ZodType, wert: unknown): boolean {
  const art = option instanceof z.ZodObject ? option.shape.art : undefined
  if (!(art instanceof z.ZodLiteral)) return z.safeParse(option, wert).success
  return typeof wert === 'object' && wert !== null && 'art' in wert && art.value === wert.art
}

/** A key as a part of a JSON pointer. */
export function escapeSchluessel(name: string): string {
  if (!name.includes('~') && !name.includes('/')) return name
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The keys that a JSON pointer leads through. */
export function readPfad(pfad: string): string[] {
  return pfad
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}
