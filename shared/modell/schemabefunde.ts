import type { z } from 'zod'
import { type Befund, createBefund, type Ort } from '../befund.ts'

/** Keys and indices that lead to a value. */
export type JsonPfad = readonly (string | number)[]

type Issue = z.core.$ZodIssue

/** A file broken everywhere tells enough by its first places. */
const BEFUNDE_MAXIMUM = 20

/**
 * Findings of a schema in plain German. `ortOf` gives the place in the file for a path below the checked value.
 */
export function createSchemabefunde(error: z.ZodError, ortOf: (pfad: JsonPfad) => Ort): Befund[] {
  return error.issues
    .flatMap((issue) => resolveUnion(issue, []))
    .slice(0, BEFUNDE_MAXIMUM)
    .map(({ issue, pfad }) => {
      const stelle = issue.code === 'unrecognized_keys' ? [...pfad, ...issue.keys.slice(0, 1)] : pfad
      return createBefund({
        code: `datei.${CODES[issue.code] ?? 'schema'}`,
        satz: createSatz(issue, pfad),
        ort: { ...ortOf(stelle), pfad: `/${stelle.join('/')}` },
        abhilfe: createAbhilfe(issue),
        einzelheiten: issue.message,
      })
    })
}

interface Fund {
  issue: Issue
  pfad: JsonPfad
}

/** Of the alternatives of a union the one that got furthest tells best what was meant. */
function resolveUnion(issue: Issue, davor: JsonPfad): Fund[] {
  const pfad = [...davor, ...issue.path.map((teil) => (typeof teil === 'symbol' ? String(teil) : teil))]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, pfad }]
  const weite = (issues: Issue[]) => Math.max(0, ...issues.map((einer) => einer.path.length)) * 100 - issues.length
  const [beste] = [...issue.errors].sort((a, b) => weite(b) - weite(a))
  return (beste ?? []).flatMap((einer) => resolveUnion(einer, pfad))
}

const CODES: Partial<Record<Issue['code'], string>> = {
  unrecognized_keys: 'unbekannt',
  invalid_type: 'typ',
  invalid_format: 'form',
  invalid_value: 'wert',
  invalid_union: 'wert',
  too_small: 'grenze',
  too_big: 'grenze',
}

const TYPEN: Record<string, string> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'ein Objekt',
  record: 'ein Objekt',
  null: 'null',
}

function createSatz(issue: Issue, pfad: JsonPfad): string {
  const angabe = `„${String(pfad.filter((teil) => typeof teil === 'string').at(-1) ?? 'Datei')}“`
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Die Angabe „${issue.keys[0] ?? ''}“ ist hier nicht vorgesehen.`
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? `Die Angabe ${angabe} fehlt.`
        : `${angabe} muss ${TYPEN[issue.expected] ?? issue.expected} sein.`
    case 'invalid_format':
      return `${angabe} hat nicht die vorgeschriebene Form.`
    case 'invalid_value':
    case 'invalid_union':
      return `${angabe} hat einen Wert, der nicht vorgesehen ist.`
    case 'too_small':
      return `${angabe} ${describeZuKlein(issue.origin, Number(issue.minimum))}.`
    case 'too_big':
      return `${angabe} ${describeZuGross(issue.origin, Number(issue.maximum))}.`
    case 'custom':
      return `${angabe}: ${issue.message}`
    default:
      return `${angabe} ist nicht zulässig.`
  }
}

function describeZuKlein(art: string, mindestens: number): string {
  if (art === 'string') return mindestens === 1 ? 'darf nicht leer sein' : `hat weniger als ${mindestens} Zeichen`
  if (art === 'array')
    return mindestens === 1 ? 'braucht mindestens einen Eintrag' : `hat weniger als ${mindestens} Einträge`
  return `ist kleiner als ${mindestens}`
}

function describeZuGross(art: string, hoechstens: number): string {
  if (art === 'string') return `hat mehr als ${hoechstens} Zeichen`
  return art === 'array'
    ? `hat mehr als ${hoechstens} ${hoechstens === 1 ? 'Eintrag' : 'Einträge'}`
    : `ist größer als ${hoechstens}`
}

function createAbhilfe(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'Entfernen Sie die Angabe oder berichtigen Sie ihren Namen.'
    case 'invalid_value':
      return `Erlaubt sind: ${issue.values.map(String).join(', ')}.`
    case 'too_small':
      return `Geben Sie mindestens ${issue.minimum} an.`
    case 'too_big':
      return `Geben Sie höchstens ${issue.maximum} an.`
    default:
      return 'Ergänzen oder berichtigen Sie die Angabe; die JSON-Schemas beschreiben alle Felder.'
  }
}
