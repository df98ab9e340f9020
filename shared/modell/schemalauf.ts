import { z } from 'zod'

/** A text in a record: its schema, and where it stands as a JSON pointer. */
export interface Textort {
  schema: z.ZodString
  wert: string
  pfad: string
}

type Besuch = (ort: Textort) => void
/** The walk over the values of one schema. */
type Lauf = (wert: unknown, visit: Besuch, pfad: string) => void

/**
 * Makes a walk over the texts of a value that are wanted (`isGesucht` of their schema), in the order of the value; what its schema
 * does not know is passed over. Parts in which there can be none are not entered. What there is to do for a schema is found out
 * once: large projects are walked through whole.
 */
export function createTextlauf(
  isGesucht: (schema: z.ZodString) => boolean = () => true,
): (schema: z.core.$ZodType, wert: unknown, visit: Besuch) => void {
  const ergiebige = new WeakMap<z.core.$ZodType, boolean>()
  const laeufe = new WeakMap<z.core.$ZodType, Lauf>()

  /** Whether there can be a wanted text below; a schema that contains itself counts as one that can while it is looked through. */
  function isErgiebig(schema: z.core.$ZodType): boolean {
    const bekannt = ergiebige.get(schema)
    if (bekannt !== undefined) return bekannt
    ergiebige.set(schema, true)
    const ergiebig = schema instanceof z.ZodString ? isGesucht(schema) : listTeilschemata(schema).some(isErgiebig)
    ergiebige.set(schema, ergiebig)
    return ergiebig
  }

  function laufOf(schema: z.core.$ZodType): Lauf {
    const bekannter = laeufe.get(schema)
    if (bekannter !== undefined) return bekannter
    // a schema that contains itself asks for its walk again before it is made
    laeufe.set(schema, (wert, visit, pfad) => laeufe.get(schema)?.(wert, visit, pfad))
    const neuer = isErgiebig(schema) ? createLauf(schema) : OHNE_TEXT
    laeufe.set(schema, neuer)
    return neuer
  }

  function createLauf(schema: z.core.$ZodType): Lauf {
    if (schema instanceof z.ZodString) {
      return (wert, visit, pfad) => {
        if (typeof wert === 'string') visit({ schema, wert, pfad })
      }
    }
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return laufOf(schema.unwrap())
    if (schema instanceof z.ZodLazy) return laufOf(schema._zod.innerType)
    if (schema instanceof z.ZodUnion) return createWahllauf(schema.options)
    if (schema instanceof z.ZodArray) return createListenlauf(laufOf(schema.element))
    if (schema instanceof z.ZodRecord) return createTabellenlauf(laufOf(schema.valueType))
    return schema instanceof z.ZodObject ? createObjektlauf(schema) : OHNE_TEXT
  }

  function createWahllauf(options: readonly z.core.$ZodType[]): Lauf {
    const alternativen = options.map((option) => ({ option, lauf: laufOf(option) }))
    return (wert, visit, pfad) => {
      if (wert !== undefined) alternativen.find(({ option }) => isMeant(option, wert))?.lauf(wert, visit, pfad)
    }
  }

  function createObjektlauf({ shape }: z.ZodObject): Lauf {
    const teile = new Map(
      Object.entries(shape)
        .filter(([, teilschema]) => isErgiebig(teilschema))
        .map(([name, teilschema]) => [name, { lauf: laufOf(teilschema), pfad: `/${escapeSchluessel(name)}` }]),
    )
    return (wert, visit, pfad) => {
      if (!isObjekt(wert)) return
      for (const name of Object.keys(wert)) {
        const teil = teile.get(name)
        teil?.lauf(wert[name], visit, pfad + teil.pfad)
      }
    }
  }

  return (schema, wert, visit) => laufOf(schema)(wert, visit, '')
}

const OHNE_TEXT: Lauf = () => {}

function createListenlauf(lauf: Lauf): Lauf {
  return (wert, visit, pfad) => {
    if (Array.isArray(wert)) for (const [stelle, teil] of wert.entries()) lauf(teil, visit, `${pfad}/${stelle}`)
  }
}

function createTabellenlauf(lauf: Lauf): Lauf {
  return (wert, visit, pfad) => {
    if (!isObjekt(wert)) return
    for (const [name, teil] of Object.entries(wert)) lauf(teil, visit, `${pfad}/${escapeSchluessel(name)}`)
  }
}

function isObjekt(wert: unknown): wert is Readonly<Record<string, unknown>> {
  return typeof wert === 'object' && wert !== null
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
  return isObjekt(wert) && art.value === wert.art
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
