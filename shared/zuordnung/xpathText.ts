/** An XPath string literal. */
export function quoteXPath(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Text of an attribute value or element in generated XSLT. */
export function escapeXslt(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (zeichen) => ZEICHEN[zeichen] ?? `&#${zeichen.charCodeAt(0)};`)
}

const ZEICHEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A comment; names come from the model and must not end it. */
export function writeKommentar(text: string): string {
  return `<!-- ${text.replaceAll(/-(?=-|$)/g, '‐').replaceAll(/\s+/g, ' ')} -->`
}
