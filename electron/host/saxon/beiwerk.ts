import { NAMENSRAUM_FACHWERK } from '../../../shared/modell/namensraeume.ts'

const KOMMENTAR = { anfang: '<!--', ende: '-->' }
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
  const ohne = blankKommentare(text)
  return hasUeblichePraefixe(ohne) ? ohne.replace(KENNUNG, '$1"') : ohne
}

/** By hand: an expression looks for the end anew from every beginning, which holds up the host where none has an end. */
function blankKommentare(text: string): string {
  const { anfang, ende } = KOMMENTAR
  let ohne = ''
  let ab = 0
  for (;;) {
    const von = text.indexOf(anfang, ab)
    const bis = von < 0 ? -1 : text.indexOf(ende, von + anfang.length)
    if (bis < 0) return ohne + text.slice(ab)
    const zeilenenden = text.slice(von, bis).split('\n').length - 1
    ohne += text.slice(ab, von) + anfang + '\n'.repeat(zeilenenden) + ende
    ab = bis + ende.length
  }
}

/** An own part may give the prefixes another meaning: then `fw:id` could be part of what it writes. */
function hasUeblichePraefixe(text: string): boolean {
  return [...text.matchAll(PRAEFIX)].every(
    ([, praefix = '', inZeichen, inStrichen]) => (inZeichen ?? inStrichen) === NAMENSRAEUME[praefix],
  )
}
