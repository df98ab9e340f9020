import { judgeFunktion } from './funktionen.ts'
import { isVerbotenerNamensraum, NAMENSRAUM } from './namensraeume.ts'
import type { Verstoss } from './waechterbefunde.ts'
import { splitXPath, type Zeichen } from './xpathzeichen.ts'

/** What an expression may refer to. */
export interface XPathUmgebung {
  resolvePraefix(praefix: string): string | undefined
  /** functions of the stylesheet itself, as `Q{uri}name` */
  eigeneFunktionen: ReadonlySet<string>
}

/** Names that may precede `(` without calling a function: kind tests, types, operators and keywords. */
const KEINE_FUNKTION = new Set(
  `attribute comment document-node element item map array namespace-node node processing-instruction text empty-sequence
  and or div idiv mod eq ne lt le gt ge is to union intersect except in return satisfies then else if of as`.split(
    /\s+/,
  ),
)

/** Collations by language sort differently from processor to processor. */
const SPRACHSORTIERUNG = 'http://www.w3.org/2013/collation'

/** The compiler works through an expression recursively; beyond this it would run out of stack or time. */
const MAXIMALE_LAENGE = 20_000
const MAXIMALE_SCHACHTELUNG = 60
const MAXIMALE_ZEICHEN = 4_000

/** Checks one XPath expression, pattern or sequence type. */
export function checkXPath(ausdruck: string, umgebung: XPathUmgebung): Verstoss[] {
  if (ausdruck.length > MAXIMALE_LAENGE) return [{ art: 'umfang', gegenstand: ausdruck.slice(0, 100) }]
  const parts = splitXPath(ausdruck)
  if (!parts.ok) return [{ art: 'ausdruck', gegenstand: ausdruck, grund: parts.grund }]
  return checkZeichen(parts.zeichen, umgebung)
}

/** The same for tokens, as the value templates yield them. */
export function checkZeichen(zeichen: readonly Zeichen[], umgebung: XPathUmgebung): Verstoss[] {
  if (zeichen.length > MAXIMALE_ZEICHEN || nestingOf(zeichen) > MAXIMALE_SCHACHTELUNG) {
    return [{ art: 'umfang', gegenstand: zeichen[0]?.text ?? '' }]
  }
  const verstoesse: Verstoss[] = []
  zeichen.forEach((current, i) => {
    const found = checkOne(zeichen, i, current, umgebung)
    if (found) verstoesse.push(found)
  })
  return verstoesse
}

function checkOne(
  zeichen: readonly Zeichen[],
  i: number,
  current: Zeichen,
  umgebung: XPathUmgebung,
): Verstoss | undefined {
  if (current.art === 'text') {
    if (current.text.startsWith(SPRACHSORTIERUNG)) return { art: 'sortierung', gegenstand: current.text }
    return isVerbotenerNamensraum(current.text) ? { art: 'namensraum', gegenstand: current.text } : undefined
  }
  if (current.art === 'symbol') return checkSymbol(current, zeichen[i - 1])
  if (current.art === 'zahl') return undefined
  const uri = resolveUri(current, umgebung)
  if (uri === undefined) return { art: 'praefix', gegenstand: current.praefix ?? '' }
  if (isVerbotenerNamensraum(uri)) return { art: 'namensraum', gegenstand: uri }
  const isCall = current.art === 'name' && zeichen[i + 1]?.art === 'symbol' && zeichen[i + 1]?.text === '('
  return isCall ? checkCall(zeichen, i, current, uri, umgebung) : undefined
}

function resolveUri(name: Zeichen, umgebung: XPathUmgebung): string | undefined {
  if (name.uri !== undefined) return name.uri
  return name.praefix === undefined ? '' : umgebung.resolvePraefix(name.praefix)
}

function checkCall(
  zeichen: readonly Zeichen[],
  i: number,
  name: Zeichen,
  uri: string,
  umgebung: XPathUmgebung,
): Verstoss | undefined {
  const lokal = name.lokal ?? ''
  const unqualified = name.uri === undefined && name.praefix === undefined
  if (unqualified && KEINE_FUNKTION.has(lokal)) return undefined
  if (unqualified && lokal === 'function') return { art: 'hoehereOrdnung', gegenstand: 'function' }
  if (umgebung.eigeneFunktionen.has(`Q{${uri}}${lokal}`)) return undefined
  const byArrow = isSymbol(zeichen[i - 1], '=>') ? 1 : 0
  const namespace = unqualified || uri === '' ? NAMENSRAUM.fn : uri
  const urteil = judgeFunktion(namespace, lokal, countArgumente(zeichen, i + 1) + byArrow)
  if (urteil === 'erlaubt') return undefined
  if (urteil === 'stelligkeit') {
    return { art: 'funktion', gegenstand: name.text, grund: 'Diese Zahl von Argumenten ist nicht erlaubt.' }
  }
  return { art: urteil === 'verboten' ? 'funktion' : urteil, gegenstand: name.text }
}

function checkSymbol(symbol: Zeichen, previous: Zeichen | undefined): Verstoss | undefined {
  if (symbol.text === '#') return { art: 'hoehereOrdnung', gegenstand: `${previous?.text ?? ''}#` }
  if (symbol.text === '{' && !(previous?.art === 'name' && (previous.text === 'map' || previous.text === 'array'))) {
    return { art: 'ausdruck', gegenstand: `${previous?.text ?? ''} {` }
  }
  if (symbol.text === '(' && previous && isCallable(previous)) {
    return { art: 'hoehereOrdnung', gegenstand: `${previous.art === 'variable' ? '$' : ''}${previous.text}(…)` }
  }
  return undefined
}

/** What yields a value rather than a name: a `(` right after it calls that value as a function. */
function isCallable(previous: Zeichen): boolean {
  if (previous.art === 'symbol') return [')', ']', '}', '.'].includes(previous.text)
  return previous.art !== 'name'
}

function countArgumente(zeichen: readonly Zeichen[], open: number): number {
  let tiefe = 0
  let argumente = isSymbol(zeichen[open + 1], ')') ? 0 : 1
  for (let i = open; i < zeichen.length; i += 1) {
    const current = zeichen[i]
    if (current?.art !== 'symbol') continue
    if ('([{'.includes(current.text)) tiefe += 1
    else if (')]}'.includes(current.text)) {
      tiefe -= 1
      if (tiefe === 0) break
    } else if (current.text === ',' && tiefe === 1) argumente += 1
  }
  return argumente
}

function nestingOf(zeichen: readonly Zeichen[]): number {
  let tiefe = 0
  let tiefste = 0
  for (const { art, text } of zeichen) {
    if (art !== 'symbol') continue
    if ('([{'.includes(text)) tiefe += 1
    else if (')]}'.includes(text)) tiefe -= 1
    tiefste = Math.max(tiefste, tiefe)
  }
  return tiefste
}

function isSymbol(zeichen: Zeichen | undefined, text: string): boolean {
  return zeichen?.art === 'symbol' && zeichen.text === text
}
