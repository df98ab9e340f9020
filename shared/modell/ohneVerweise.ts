import { z } from 'zod'
import { DATENSATZ_SCHEMATA, type Datensatz } from './datensatz.ts'
import { type Bedingung, bedingungSchema } from './elemente/ausdruck.ts'
import { isTextvorlage } from './elemente/leistung.ts'
import type { Zuordnung } from './elemente/zuordnung.ts'
import { verweisRegister } from './ids.ts'

/** What is left of a value that cannot be without what was taken from it. */
const NICHTS = Symbol('nichts')

/**
 * A record without any reference to these ids, derived from its zod schema as `listReferenzen` is, so no place is forgotten:
 * an optional value goes, an entry of a list goes, a Bedingung loses the part that reads a field. Undefined where the record
 * cannot be without (a Zustellweg without its Nachrichtentyp). A record that holds none of them is returned as it is.
 */
export function withoutVerweise<T extends Datensatz>(datensatz: T, ids: ReadonlySet<string>): T | undefined {
  const rest = prune(DATENSATZ_SCHEMATA[datensatz.art], datensatz, ids)
  if (rest === NICHTS) return undefined
  const neu = rest as T
  return neu.art === 'zuordnung' && neu !== datensatz ? (settleZeilen(neu) as T) : neu
}

function prune(schema: z.core.$ZodType, wert: unknown, ids: ReadonlySet<string>): unknown {
  if (wert === undefined) return undefined
  if (schema instanceof z.ZodString) return isVerweisAuf(schema, wert, ids) ? NICHTS : wert
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    const rest = prune(schema.unwrap(), wert, ids)
    const leer = Array.isArray(rest) && rest.length === 0 && rest !== wert
    return rest === NICHTS || leer ? undefined : rest
  }
  if (schema instanceof z.ZodLazy) return prune(schema.unwrap(), wert, ids)
  if (schema instanceof z.ZodUnion) return pruneAlternative(schema, wert, ids)
  if (schema instanceof z.ZodArray && Array.isArray(wert)) return pruneListe(schema, wert, ids)
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return pruneTeile(schema, wert, ids)
  return wert
}

function isVerweisAuf(schema: z.ZodString, wert: unknown, ids: ReadonlySet<string>): boolean {
  const art = verweisRegister.get(schema)?.art
  if (art === undefined || typeof wert !== 'string') return false
  return art === 'feldpfad' ? isFeldpfadUeber(wert, ids) : ids.has(wert)
}

function isFeldpfadUeber(feldpfad: string, ids: ReadonlySet<string>): boolean {
  return feldpfad.split('/').some((teil) => ids.has(teil))
}

function pruneAlternative(schema: z.ZodUnion, wert: unknown, ids: ReadonlySet<string>): unknown {
  if (isArt(wert, 'und') || isArt(wert, 'oder')) return pruneVerknuepfung(wert as Verknuepfung, ids)
  if (isArt(wert, 'freierXPath')) {
    // only who wrote the XPath knows what it means without one of its fields
    return (wert as FreierXPath).felder.some((feld) => isFeldpfadUeber(feld, ids)) ? NICHTS : wert
  }
  const passend = schema.options.find((option) => isMeant(option, wert))
  return passend === undefined ? wert : prune(passend, wert, ids)
}

type Verknuepfung = Extract<Bedingung, { art: 'und' | 'oder' }>
type FreierXPath = Extract<Bedingung, { art: 'freierXPath' }>

function isArt(wert: unknown, art: string): boolean {
  return typeof wert === 'object' && wert !== null && 'art' in wert && wert.art === art
}

function isMeant(option: z.core.$ZodType, wert: unknown): boolean {
  const art = option instanceof z.ZodObject ? option.shape.art : undefined
  return art instanceof z.ZodLiteral ? isArt(wert, String(art.value)) : z.safeParse(option, wert).success
}

/** „und“ and „oder“ need two parts: one that is left stands for the whole. */
function pruneVerknuepfung(verknuepfung: Verknuepfung, ids: ReadonlySet<string>): unknown {
  const { bedingungen } = verknuepfung
  const reste = bedingungen.map((teil) => prune(bedingungSchema, teil, ids))
  if (reste.every((rest, stelle) => rest === bedingungen[stelle])) return verknuepfung
  const [einzige = NICHTS, ...weitere] = reste.filter((rest) => rest !== NICHTS)
  return weitere.length === 0 ? einzige : { ...verknuepfung, bedingungen: [einzige, ...weitere] }
}

function pruneListe(schema: z.ZodArray, wert: readonly unknown[], ids: ReadonlySet<string>): unknown {
  const reste = wert.map((teil) => prune(schema.element, teil, ids))
  if (reste.every((rest, stelle) => rest === wert[stelle])) return wert
  const uebrige = reste.filter((rest) => rest !== NICHTS)
  // a text that consisted of a field alone is still a text
  if (uebrige.length === 0 && isTextvorlage(schema)) return [{ art: 'text', text: '…' }]
  return isZuKurz(schema, uebrige) ? NICHTS : uebrige
}

function isZuKurz(schema: z.ZodArray, liste: readonly unknown[]): boolean {
  const fehler = schema.safeParse(liste).error?.issues ?? []
  return fehler.some(({ code, path }) => code === 'too_small' && path.length === 0)
}

function pruneTeile(schema: z.ZodObject | z.ZodRecord, wert: unknown, ids: ReadonlySet<string>): unknown {
  if (typeof wert !== 'object' || wert === null) return wert
  let geaendert = false
  const eintraege: [string, unknown][] = []
  for (const [name, teil] of Object.entries(wert)) {
    const teilschema = schema instanceof z.ZodObject ? schema.shape[name] : schema.valueType
    // ids that the record defines itself are none that it refers to
    const rest = teilschema === undefined || name === 'id' ? teil : prune(teilschema, teil, ids)
    if (rest === NICHTS && schema instanceof z.ZodObject) return NICHTS
    if (rest !== teil) geaendert = true
    if (rest !== NICHTS && rest !== undefined) eintraege.push([name, rest])
  }
  return geaendert ? Object.fromEntries(eintraege) : wert
}

/** A line of a Zuordnung that has lost its target goes, and with it its place in the order. */
function settleZeilen(zuordnung: Zuordnung): Zuordnung {
  const zeilen = Object.fromEntries(
    Object.entries(zuordnung.zeilen).filter(
      ([, { ziel, zielFeld, zielKopf }]) => ziel !== undefined || zielFeld !== undefined || zielKopf !== undefined,
    ),
  )
  return { ...zuordnung, zeilen, reihenfolge: zuordnung.reihenfolge.filter((name) => Object.hasOwn(zeilen, name)) }
}
