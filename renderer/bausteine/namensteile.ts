/** Names that have so many characters in common may look alike once they are cut at their end. */
const GLEICHER_ANFANG = 12

/** Those of a list that only their end tells apart from another one. */
export function findAnfangsgleiche(namen: readonly string[]): ReadonlySet<string> {
  const anfangOf = (name: string): string => name.slice(0, GLEICHER_ANFANG)
  const anzahl = new Map<string, number>()
  for (const anfang of namen.map(anfangOf)) anzahl.set(anfang, (anzahl.get(anfang) ?? 0) + 1)
  return new Set(namen.filter((name) => (anzahl.get(anfangOf(name)) ?? 0) > 1))
}

/** Shorter names stand in every list without being cut. */
const KURZ = 18
/** So much of the end stays to be seen: whole words, or a piece of a long one. */
const ENDE = 12
const WORTENDE = 8

/**
 * A name in two parts, of which the first may be cut where there is no room: names that begin alike differ at their end. The
 * second begins with a word where that leaves enough of it.
 */
export function splitName(name: string): { anfang: string; ende: string } {
  if (name.length <= KURZ) return { anfang: name, ende: '' }
  const wort = name.indexOf(' ', name.length - ENDE)
  const stelle = wort < 0 || name.length - wort < WORTENDE ? name.length - WORTENDE : wort
  return { anfang: name.slice(0, stelle), ende: name.slice(stelle) }
}
