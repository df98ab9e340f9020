const KOMMENTAR = /<!--[\s\S]*?-->/g
/** Where these occur, `<!--` need not begin a comment. */
const ANDERES = /<!\[CDATA\[|<!DOCTYPE|<\?(?!xml[\s?])/

/**
 * A stylesheet with empty comments, every line where it was. Two that differ only in comments (names of elements, mostly)
 * then need one compilation. Texts with CDATA, DOCTYPE or processing instructions are returned as they are.
 */
export function blankKommentare(text: string): string {
  if (ANDERES.test(text)) return text
  return text.replace(KOMMENTAR, (kommentar) => `<!--${'\n'.repeat(kommentar.split('\n').length - 1)}-->`)
}
