import { z } from 'zod'

/** A text in a record: its schema, and where it stands as a JSON pointer. */
export interface Textort {
  schema: z.ZodString
  wert: string
  pfad: string
}

/** Visits every text of a value that its schema knows as one, in the order of the value; unknown parts are passed over. */
export function walkTexte(schema: z.core.$ZodType, wert: unknown, visit: (ort: Textort) => void, pfad = ''): void {
  if (wert === undefined) return
  if (schema instanceof z.ZodString) {
    if (typeof wert === 'string') visit({ schema, wert, pfad })
  } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    walkTexte(schema.unwrap(), wert, visit, pfad)
  } else if (schema instanceof z.ZodLazy) walkTexte(schema.unwrap(), wert, visit, pfad)
  else if (schema instanceof z.ZodUnion) {
    const passend = schema.options.find((option) => isMeant(option, wert))
    if (passend !== undefined) walkTexte(passend, wert, visit, pfad)
  } else if (schema instanceof z.ZodArray && Array.isArray(wert)) {
    for (const [stelle, teil] of wert.entries()) walkTexte(schema.element, teil, visit, `${pfad}/${stelle}`)
  } else if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) {
    walkTeile(schema, wert, visit, pfad)
  }
}

/** Alternatives with a literal `art` are told apart by it, all others by trying. */
function isMeant(option: z.core.$ZodType, wert: unknown): boolean {
  const art = option instanceof z.ZodObject ? option.shape.art : undefined
  if (!(art instanceof z.ZodLiteral)) return z.safeParse(option, wert).success
  return typeof wert === 'object' && wert !== null && 'art' in wert && art.value === wert.art
}

function walkTeile(
  schema: z.ZodObject | z.ZodRecord,
  wert: unknown,
  visit: (ort: Textort) => void,
  pfad: string,
): void {
  if (typeof wert !== 'object' || wert === null) return
  for (const [name, teil] of Object.entries(wert)) {
    const teilschema = schema instanceof z.ZodObject ? schema.shape[name] : schema.valueType
    if (teilschema !== undefined) walkTexte(teilschema, teil, visit, `${pfad}/${escapeSchluessel(name)}`)
  }
}

/** A key as a part of a JSON pointer. */
export function escapeSchluessel(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The keys that a JSON pointer leads through. */
export function readPfad(pfad: string): string[] {
  return pfad
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}
