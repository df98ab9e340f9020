/** Namespaces that mean something to the XSLT processor itself. */
export const NAMENSRAUM = {
  xslt: 'http://www.w3.org/1999/XSL/Transform',
  xs: 'http://www.w3.org/2001/XMLSchema',
  fn: 'http://www.w3.org/2005/xpath-functions',
  map: 'http://www.w3.org/2005/xpath-functions/map',
  array: 'http://www.w3.org/2005/xpath-functions/array',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  err: 'http://www.w3.org/2005/xqt-errors',
} as const

/**
 * Namespaces whose names call into the processor, JavaScript, Java or the system. Compared without regard to case, white
 * space and percent-encoding, and as parts: a namespace that merely contains one of them is refused too.
 */
const VERBOTENE_TEILE = [
  'saxonica.com',
  'saxon.sf.net',
  'globaljs',
  'interactivexslt',
  'exslt',
  'expath',
  'xml.apache.org',
  'xalan',
  'java:',
  'javax.',
  'clitype:',
  'msxsl',
  'microsoft.com:xslt',
] as const

/** Tells whether a namespace (or any text that could become one) names an extension of a processor. */
export function isVerbotenerNamensraum(uri: string): boolean {
  const plain = decodePercent(uri.replace(/\s+/g, '')).toLowerCase()
  return VERBOTENE_TEILE.some((teil) => plain.includes(teil))
}

/** Namespaces of the processor in which a stylesheet must not declare anything of its own. */
export function isReservierterNamensraum(uri: string): boolean {
  return uri.startsWith('http://www.w3.org/') || isVerbotenerNamensraum(uri)
}

function decodePercent(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
