import type { Token } from './tokens.ts'

/** Stretch of a line, counted in UTF-16 units; `bis` is the first one behind it. */
export interface Marke {
  von: number
  bis: number
}

export interface MarkiertesToken extends Token {
  markiert: boolean
}

/** Cuts tokens where marks begin and end. Marks are in order and do not overlap. */
export function markTokens(tokens: readonly Token[], marken: readonly Marke[]): MarkiertesToken[] {
  let stelle = 0
  return tokens.flatMap(({ art, text }) => {
    const von = stelle
    stelle += text.length
    const grenzen = marken.flatMap((marke) => [marke.von, marke.bis]).filter((eine) => eine > von && eine < stelle)
    return [von, ...grenzen].map((anfang, nummer) => ({
      art,
      text: text.slice(anfang - von, (grenzen[nummer] ?? stelle) - von),
      markiert: marken.some((marke) => marke.von <= anfang && anfang < marke.bis),
    }))
  })
}

/** Where a text is found in a line, whatever its case. */
export function findMarken(zeile: string, gesucht: string): Marke[] {
  const marken: Marke[] = []
  const klein = zeile.toLocaleLowerCase('de')
  const wort = gesucht.toLocaleLowerCase('de')
  // a letter whose lower case is longer would shift all places behind it
  if (wort === '' || klein.length !== zeile.length) return marken
  for (let von = klein.indexOf(wort); von >= 0; von = klein.indexOf(wort, von + wort.length)) {
    marken.push({ von, bis: von + wort.length })
  }
  return marken
}
