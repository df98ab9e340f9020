import { NAMENSRAUM_FACHWERK } from '../../../shared/modell/namensraeume.ts'

const KOMMENTAR = /<!--[\s\S]*?-->/g
/** Where these occur, `<!--` need not begin a comment, nor `<` an element. */
const ANDERES = /<!\[CDATA\[|<!DOCTYPE|<\?(?!xml[\s?])/
/** An instruction up to the value of its `fw:id`. */
const KENNUNG = /(<xsl:[a-z-]+(?:\s+[\w:.-]+="[^"<]*")*?\s+fw:id=")[^"<\n]*"/g
const PRAEFIX = /\sxmlns:(xsl|fw)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const NAMENSRAEUME: Readonly<Record<string, string>> = {
  xsl: 'http://www.w3.org/1999/XSL/Transform',
  fw: NAMENSRAUM_FACHWERK,
}

/**
 * A stylesheet without what only readers need, every line where it was: comments are empty, and so is `fw:id`, by which an instruction
 * names the element of the model it comes from and which processors pass over. Two that differ in nothing else (names of elements; the
 * same Zuordnung in two projects) then need one compilation. Texts with CDATA, DOCTYPE or processing instructions are returned as they are.
 */
export function blankBeiwerk(text: string): string {
  if (ANDERES.test(text)) return text
  const ohne = text.replace(KOMMENTAR, (kommentar) => `<!--${'\n'.repeat(kommentar.split('\n').length - 1)}-->`)
  return hasUeblichePraefixe(ohne) ? ohne.replace(KENNUNG, '$1"') : ohne
}

/** An own part may give the prefixes another meaning: then `fw:id` could be part of what it writes. */
function hasUeblichePraefixe(text: string): boolean {
  return [...text.matchAll(PRAEFIX)].every(
    ([, praefix = '', inZeichen, inStrichen]) => (inZeichen ?? inStrichen) === NAMENSRAEUME[praefix],
  )
}
