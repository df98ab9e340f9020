/** One piece of XML text as it stands there; the pieces together are the text. */
export interface Stueck {
  art: 'start' | 'ende' | 'leer' | 'text' | 'kommentar' | 'cdata' | 'anweisung' | 'deklaration'
  text: string
  /** qualified name of an element or processing instruction */
  name?: string
}

const MUSTER: readonly [Stueck['art'], RegExp][] = [
  ['kommentar', /<!--[\s\S]*?-->/y],
  ['cdata', /<!\[CDATA\[[\s\S]*?\]\]>/y],
  ['anweisung', /<\?([^\s?>]+)[\s\S]*?\?>/y],
  ['ende', /<\/([^\s<>/"'=]+)\s*>/y],
  ['leer', /<([^\s<>/!?"'=]+)(?:\s(?:"[^"]*"|'[^']*'|[^"'<>/])*)?\/>/y],
  ['start', /<([^\s<>/!?"'=]+)(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?>/y],
  ['deklaration', /<![A-Z][^<>[]*(?:\[[^\]]*\])?[^<>]*>/y],
  ['text', /[^<]+/y],
]

/**
 * Cuts a text into the pieces of XML without judging it. What cannot be XML ends the cutting: the rest is one text, so that no
 * text, however broken, costs more than one pass.
 */
export function listStuecke(text: string): Stueck[] {
  const stuecke: Stueck[] = []
  let stelle = 0
  while (stelle < text.length) {
    const stueck = matchAt(text, stelle)
    if (stueck === undefined) return [...stuecke, { art: 'text', text: text.slice(stelle) }]
    stuecke.push(stueck)
    stelle += stueck.text.length
  }
  return stuecke
}

function matchAt(text: string, stelle: number): Stueck | undefined {
  for (const [art, muster] of MUSTER) {
    muster.lastIndex = stelle
    const treffer = muster.exec(text)
    if (treffer === null) continue
    const [ganz, name] = treffer
    return name === undefined ? { art, text: ganz } : { art, text: ganz, name }
  }
  return undefined
}
