import type { Befund, Ort } from '../../../../shared/befund.ts'
import { NAMENSRAUM } from './namensraeume.ts'
import { createWaechterBefund } from './waechterbefunde.ts'
import { checkXPath } from './xpathpruefung.ts'

/** Longest mapping expression; longer ones are programs and belong into a rule. */
const MAXIMALE_LAENGE = 4000

/** Prefixes every mapping expression may use without declaring them. */
const VORERKLAERT: Readonly<Record<string, string>> = {
  xs: NAMENSRAUM.xs,
  map: NAMENSRAUM.map,
  array: NAMENSRAUM.array,
}

/**
 * Checks a free XPath expression of a model or mapping against the same positive lists as rules. `namensraeume` maps
 * prefixes to namespaces; functions of a stylesheet are not available to it.
 */
export function checkExpression(xpath: string, namensraeume: Readonly<Record<string, string>>, ort?: Ort): Befund[] {
  if (xpath.length > MAXIMALE_LAENGE || xpath.trim() === '') {
    return [
      createWaechterBefund({ art: 'ausdruck', gegenstand: xpath, grund: 'Der Ausdruck ist leer oder zu lang.' }, ort),
    ]
  }
  const lookup = { ...VORERKLAERT, ...namensraeume }
  const umgebung = {
    resolvePraefix: (praefix: string) => (Object.hasOwn(lookup, praefix) ? lookup[praefix] : undefined),
    eigeneFunktionen: new Set<string>(),
  }
  return checkXPath(xpath, umgebung).map((verstoss) => createWaechterBefund(verstoss, ort))
}
