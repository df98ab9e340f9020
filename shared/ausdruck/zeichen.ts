/** Whitespace as XML knows it: other spaces (no-break space …) are ordinary characters. */
const LEERRAUM = /[ \t\n\r]+/g

/** The same as fn:normalize-space. */
export function collapseSpace(text: string): string {
  return text.replace(LEERRAUM, ' ').replace(/^ | $/g, '')
}

/** A value without any character but whitespace counts as not given. */
export function isBlank(text: string): boolean {
  return collapseSpace(text) === ''
}

/** Order by code point as XPath defines it; `<` of JavaScript orders by UTF-16 units and differs beyond U+FFFF. */
export function compareCodepoints(a: string, b: string): number {
  const links = Array.from(a)
  const rechts = Array.from(b)
  const gemeinsam = Math.min(links.length, rechts.length)
  for (let i = 0; i < gemeinsam; i++) {
    const abstand = (links[i]?.codePointAt(0) ?? 0) - (rechts[i]?.codePointAt(0) ?? 0)
    if (abstand !== 0) return abstand
  }
  return links.length - rechts.length
}

// lone surrogates match too: without the u flag pairs would, so it is needed
const UNERLAUBT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

/** Whether a text may stand in an XML document at all. */
export function isXmlText(text: string): boolean {
  return !UNERLAUBT.test(text)
}

const UNERLAUBTE = new RegExp(UNERLAUBT, 'gu')

/** The text as it may stand in an XML document: with a replacement character where another could not. */
export function replaceUnerlaubte(text: string): string {
  return text.replace(UNERLAUBTE, '\ufffd')
}
