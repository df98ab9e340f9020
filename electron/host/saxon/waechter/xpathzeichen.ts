export type Zeichenart = 'name' | 'variable' | 'text' | 'zahl' | 'symbol'

/** One token of an XPath expression. */
export interface Zeichen {
  art: Zeichenart
  /** the text as written; of string literals the value */
  text: string
  /** for names: prefix as written, or undefined */
  praefix?: string
  /** for names written `Q{uri}name`: the URI with its white space normalised */
  uri?: string
  /** for names: the part after prefix or URI */
  lokal?: string
  stelle: number
}

export type Zerlegung = { ok: true; zeichen: Zeichen[]; ende: number } | { ok: false; grund: string; stelle: number }

const NAME_START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const NAME = `[${NAME_START}][${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*`
const NAME_AT = new RegExp(NAME, 'uy')
const NUMBER_AT = /(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][+-]?[0-9]+)?/uy
const SPACE_AT = /[ \t\r\n]+/uy
const SYMBOLE = ['::', ':=', '=>', '!=', '<=', '>=', '<<', '>>', '//', '||', '..', ...'()[]{},./@*+-=<>|!?$#:']

/**
 * Splits an XPath 3.1 expression into tokens. Names are kept whole with their prefix or URI, comments are dropped. With
 * `bisKlammer` the expression ends at the first `}` that closes nothing inside it, as in a value template.
 */
export function splitXPath(ausdruck: string, start = 0, bisKlammer = false): Zerlegung {
  const zeichen: Zeichen[] = []
  let offen = 0
  let stelle = start
  while (stelle < ausdruck.length) {
    const space = matchAt(SPACE_AT, ausdruck, stelle)
    if (space !== undefined) {
      stelle += space.length
      continue
    }
    if (ausdruck.startsWith('(:', stelle)) {
      const end = findCommentEnd(ausdruck, stelle)
      if (end < 0) return { ok: false, grund: 'Ein Kommentar endet nicht.', stelle }
      stelle = end
      continue
    }
    const next = readZeichen(ausdruck, stelle)
    if (typeof next === 'string') return { ok: false, grund: next, stelle }
    if (next.zeichen.text === '{' && next.zeichen.art === 'symbol') offen += 1
    if (next.zeichen.text === '}' && next.zeichen.art === 'symbol') {
      if (offen === 0 && bisKlammer) return { ok: true, zeichen, ende: stelle }
      offen -= 1
      if (offen < 0) return { ok: false, grund: 'Eine geschweifte Klammer ist zu viel.', stelle }
    }
    zeichen.push(next.zeichen)
    stelle = next.ende
  }
  if (bisKlammer || offen > 0) return { ok: false, grund: 'Eine geschweifte Klammer fehlt.', stelle }
  return { ok: true, zeichen, ende: stelle }
}

type Gelesen = { zeichen: Zeichen; ende: number } | string

function readZeichen(ausdruck: string, stelle: number): Gelesen {
  const first = ausdruck[stelle]
  if (first === '"' || first === "'") return readText(ausdruck, stelle, first)
  const number = matchAt(NUMBER_AT, ausdruck, stelle)
  if (number !== undefined) return { zeichen: { art: 'zahl', text: number, stelle }, ende: stelle + number.length }
  if (first === '$') {
    const name = readName(ausdruck, skipSpace(ausdruck, stelle + 1))
    if (name === undefined) return 'Nach „$“ fehlt ein Name.'
    return typeof name === 'string' ? name : { zeichen: { ...name.zeichen, art: 'variable', stelle }, ende: name.ende }
  }
  const name = readName(ausdruck, stelle)
  if (name !== undefined) return name
  const symbol = SYMBOLE.find((candidate) => ausdruck.startsWith(candidate, stelle))
  if (symbol === undefined) return 'Ein Zeichen ist in XPath nicht erlaubt.'
  return { zeichen: { art: 'symbol', text: symbol, stelle }, ende: stelle + symbol.length }
}

function readText(ausdruck: string, stelle: number, quote: string): Gelesen {
  let value = ''
  for (let i = stelle + 1; i < ausdruck.length; i += 1) {
    if (ausdruck[i] !== quote) value += ausdruck[i]
    else if (ausdruck[i + 1] === quote) {
      value += quote
      i += 1
    } else return { zeichen: { art: 'text', text: value, stelle }, ende: i + 1 }
  }
  return 'Ein Text in Anführungszeichen endet nicht.'
}

/** Reads `local`, `prefix:local` or `Q{uri}local`; a wildcard such as `p:*` gives the prefix and `*` as tokens of a name. */
function readName(ausdruck: string, stelle: number): Gelesen | undefined {
  if (ausdruck.startsWith('Q{', stelle)) return readBracedName(ausdruck, stelle)
  const first = matchAt(NAME_AT, ausdruck, stelle)
  if (first === undefined) return undefined
  const colon = stelle + first.length
  if (ausdruck[colon] === ':' && ausdruck[colon + 1] !== ':' && ausdruck[colon + 1] !== '=') {
    const local = ausdruck[colon + 1] === '*' ? '*' : matchAt(NAME_AT, ausdruck, colon + 1)
    if (local !== undefined) {
      const text = `${first}:${local}`
      return { zeichen: { art: 'name', text, praefix: first, lokal: local, stelle }, ende: stelle + text.length }
    }
  }
  return { zeichen: { art: 'name', text: first, lokal: first, stelle }, ende: colon }
}

function readBracedName(ausdruck: string, stelle: number): Gelesen {
  const close = ausdruck.indexOf('}', stelle)
  if (close < 0) return 'Ein Namensraum in geschweiften Klammern endet nicht.'
  const written = ausdruck.slice(stelle + 2, close)
  if (written.includes('{')) return 'Ein Namensraum enthält eine geschweifte Klammer.'
  const local = ausdruck[close + 1] === '*' ? '*' : matchAt(NAME_AT, ausdruck, close + 1)
  if (local === undefined) return 'Nach einem Namensraum in geschweiften Klammern fehlt der Name.'
  const uri = written.replace(/[ \t\r\n]+/g, ' ').trim()
  const ende = close + 1 + local.length
  return { zeichen: { art: 'name', text: ausdruck.slice(stelle, ende), uri, lokal: local, stelle }, ende }
}

/** XPath comments nest. */
function findCommentEnd(ausdruck: string, stelle: number): number {
  let tiefe = 0
  for (let i = stelle; i < ausdruck.length; i += 1) {
    if (ausdruck.startsWith('(:', i)) {
      tiefe += 1
      i += 1
    } else if (ausdruck.startsWith(':)', i)) {
      tiefe -= 1
      i += 1
      if (tiefe === 0) return i + 1
    }
  }
  return -1
}

function skipSpace(ausdruck: string, stelle: number): number {
  return stelle + (matchAt(SPACE_AT, ausdruck, stelle)?.length ?? 0)
}

function matchAt(pattern: RegExp, text: string, stelle: number): string | undefined {
  pattern.lastIndex = stelle
  return pattern.exec(text)?.[0]
}
