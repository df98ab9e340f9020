import { NAMENSRAUM } from './namensraeume.ts'

/** Allowed numbers of arguments; no list means any number. */
type Stelligkeit = readonly number[] | undefined

/**
 * Positive list of the functions of XPath and XSLT. It holds what is pure, deterministic and the same in SaxonJS and
 * Saxon-HE. Missing on purpose: everything that reads or names files, environment and processor; time, time zone, random
 * numbers, generated ids; worded dates; serialising and parsing; higher-order functions (Saxon-HE 9.9 lacks them, and
 * without them no function item can reach what this list does not name).
 */
const STANDARD =
  `abs analyze-string avg boolean ceiling codepoint-equal codepoints-to-string compare concat contains contains-token
  count current current-group current-grouping-key data dateTime day-from-date day-from-dateTime days-from-duration
  deep-equal distinct-values empty encode-for-uri ends-with error exactly-one exists false floor format-number
  has-children head hours-from-dateTime hours-from-duration hours-from-time in-scope-prefixes index-of innermost
  insert-before key last local-name local-name-from-QName lower-case matches max min minutes-from-dateTime
  minutes-from-duration minutes-from-time month-from-date month-from-dateTime months-from-duration name namespace-uri
  namespace-uri-for-prefix namespace-uri-from-QName node-name normalize-space normalize-unicode not number one-or-more
  outermost path position prefix-from-QName QName regex-group remove replace resolve-QName reverse root round
  round-half-to-even seconds-from-dateTime seconds-from-duration seconds-from-time starts-with string string-join
  string-length string-to-codepoints subsequence substring substring-after substring-before sum tail
  timezone-from-date timezone-from-dateTime timezone-from-time tokenize translate true upper-case year-from-date
  year-from-dateTime years-from-duration zero-or-one`.split(/\s+/)

const MIT_STELLIGKEIT: readonly (readonly [string, readonly number[]])[] = [
  ['adjust-date-to-timezone', [2]],
  ['adjust-dateTime-to-timezone', [2]],
  ['adjust-time-to-timezone', [2]],
  ['format-integer', [2]],
  ['sort', [1]],
]

const MAP = 'contains entry get keys merge put remove size'.split(' ')
const ARRAY = 'append flatten get head insert-before join put remove reverse size subarray tail'.split(' ')
const TYPEN =
  `anyURI base64Binary boolean byte date dateTime dateTimeStamp dayTimeDuration decimal double duration float gDay gMonth
  gMonthDay gYear gYearMonth hexBinary ID IDREF int integer language long Name NCName negativeInteger NMTOKEN
  nonNegativeInteger nonPositiveInteger normalizedString positiveInteger QName short string time token unsignedByte
  unsignedInt unsignedLong unsignedShort untypedAtomic yearMonthDuration`.split(/\s+/)

const ERLAUBT: ReadonlyMap<string, ReadonlyMap<string, Stelligkeit>> = new Map<
  string,
  ReadonlyMap<string, Stelligkeit>
>([
  [
    NAMENSRAUM.fn,
    new Map<string, Stelligkeit>([...STANDARD.map((name) => [name, undefined] as const), ...MIT_STELLIGKEIT]),
  ],
  [NAMENSRAUM.map, new Map(MAP.map((name) => [name, undefined]))],
  [NAMENSRAUM.array, new Map(ARRAY.map((name) => [name, undefined]))],
  [NAMENSRAUM.xs, new Map(TYPEN.map((name) => [name, undefined]))],
])

/** Functions whose value depends on when, where or by whom the rule runs; they get a remedy of their own. */
const UNBESTIMMT = new Set(
  `current-date current-dateTime current-time implicit-timezone default-collation default-language random-number-generator
  generate-id format-date format-dateTime format-time system-property available-system-properties`.split(/\s+/),
)

const HOEHERE_ORDNUNG = new Set(
  'apply filter fold-left fold-right for-each for-each-pair function-arity function-lookup function-name'.split(' '),
)

export type Funktionsurteil = 'erlaubt' | 'unbestimmt' | 'hoehereOrdnung' | 'stelligkeit' | 'verboten'

/** Judges a call of a function of the standard; functions of the stylesheet itself are the caller's business. */
export function judgeFunktion(uri: string, name: string, argumente: number): Funktionsurteil {
  const functions = ERLAUBT.get(uri)
  if (functions?.has(name)) {
    const stelligkeit = functions.get(name)
    return stelligkeit === undefined || stelligkeit.includes(argumente) ? 'erlaubt' : 'stelligkeit'
  }
  if (uri === NAMENSRAUM.fn && UNBESTIMMT.has(name)) return 'unbestimmt'
  const higherOrder = uri === NAMENSRAUM.map || uri === NAMENSRAUM.array || uri === NAMENSRAUM.fn
  return higherOrder && HOEHERE_ORDNUNG.has(name) ? 'hoehereOrdnung' : 'verboten'
}

/** Tells whether the compiled form may name a function of this namespace at all. */
export function isErlaubteFunktion(uri: string, name: string): boolean {
  return ERLAUBT.get(uri)?.has(name) ?? false
}
