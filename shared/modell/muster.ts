import { checkAufwand } from './musteraufwand.ts'
import { Musterfehler, type Musterknoten, parseMuster } from './musterbaum.ts'

/*
 * The Muster of a Datenfeld is a subset of regular expressions that reads the same in XSD 1.0, XPath and JavaScript:
 *
 *   Muster     = Zweig ("|" Zweig)*                  no empty branch; always the whole value, so no ^ and $
 *   Zweig      = (Atom Anzahl?)+
 *   Atom       = Zeichen | Zeichenklasse | "(" Muster ")"
 *   Anzahl     = "?" | "*" | "+" | "{n}" | "{n,}" | "{n,m}"      n and m up to 1000
 *   Klasse     = "[" "^"? (Zeichen | Zeichen "-" Zeichen)+ "]"   "-" in front, at the end or as \-
 *   Zeichen    = any but . \ ? * + { } ( ) [ ] | ^ $, or one of these after "\" ("$" only as [$])
 *
 * Left out because they differ: ".", \d \w \s \p (Unicode in XSD and XPath, ASCII in JavaScript), class subtraction,
 * look-around, back references, reluctant quantifiers. Repeated groups must be deterministic (`musteraufwand.ts`).
 */

/** What is wrong with a Muster as a German sentence, or undefined. */
export function checkMuster(muster: string): string | undefined {
  const gelesen = readMuster(muster)
  return typeof gelesen === 'string' ? gelesen : checkAufwand(gelesen)
}

/** For tests of whole values with `fn:matches`; the Muster must have passed {@link checkMuster}. */
export function musterToXPath(muster: string): string {
  return `^(?:${requireMuster(muster)})$`
}

/** For tests of whole values; the Muster must have passed {@link checkMuster}. */
export function musterToJs(muster: string): RegExp {
  return new RegExp(`^(?:${requireMuster(muster)})$`, 'u')
}

function readMuster(muster: string): Musterknoten | string {
  try {
    return parseMuster(muster)
  } catch (error) {
    if (error instanceof Musterfehler) return error.message
    throw error
  }
}

/** Text from a model may only reach a regular expression engine after the check. */
function requireMuster(muster: string): string {
  const mangel = checkMuster(muster)
  if (mangel !== undefined) throw new Error(`Muster not checked: ${mangel}`)
  return muster
}
