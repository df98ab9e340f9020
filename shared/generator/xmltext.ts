/** Pieces of a generated XML text. A string is the text of its element and stands without any white space around it. */
export type XmlTeil = XmlKnoten | XmlStueck | { kommentar: string } | { fertig: string } | typeof LEERZEILE | string

export interface XmlKnoten {
  name: string
  attribute: readonly (readonly [string, string])[]
  kinder: readonly XmlTeil[]
}

/**
 * Pieces that are there for one row of a table and are reached only through it: where they stand and what stands between them
 * makes no difference, and one too many does none either.
 */
export interface XmlStueck {
  stueck: string
  teile: readonly XmlTeil[]
}

export const LEERZEILE = { leerzeile: true } as const

/** A place in an attribute value where its text goes on in a new line, further in; no character of XML. */
export const UMBRUCH = '\v'

/** Attributes in order; those that are undefined are left out. */
export type Attributliste = Readonly<Record<string, string | undefined>>

/** Longer start tags and attribute values are broken. */
const ZEILENLAENGE = 120

/** An element to be written. */
export function element(name: string, attribute: Attributliste = {}, ...kinder: readonly XmlTeil[]): XmlKnoten {
  const vorhandene = Object.entries(attribute).filter((eines): eines is [string, string] => eines[1] !== undefined)
  return { name, attribute: vorhandene, kinder }
}

export function kommentar(text: string): XmlTeil {
  return { kommentar: text }
}

/** Well-formed text that stands as it is, with its own indentation and final newline. */
export function fertig(text: string): XmlTeil {
  return { fertig: text }
}

export function stueck(schluessel: string, ...teile: readonly XmlTeil[]): XmlStueck {
  return { stueck: schluessel, teile }
}

/** Writes an XML file: declaration, then each piece, two spaces a level, LF, final newline. */
export function writeXml(...teile: readonly XmlTeil[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXmlTeile(teile)}`
}

/** The same for a part of a file. */
export function writeXmlTeile(teile: readonly XmlTeil[]): string {
  return teile.map((teil) => writeTeil(teil, '')).join('')
}

function writeTeil(teil: XmlTeil, einzug: string): string {
  if (typeof teil === 'string') throw new Error('Text beside elements would change the generated file')
  if ('leerzeile' in teil) return '\n'
  if ('fertig' in teil) return teil.fertig
  if ('stueck' in teil) return teil.teile.map((einer) => writeTeil(einer, einzug)).join('')
  if ('kommentar' in teil) return writeKommentar(teil.kommentar, einzug)
  const anfang = writeAnfang(teil, einzug)
  const [erstes] = teil.kinder
  if (erstes === undefined) return `${anfang}/>\n`
  if (typeof erstes === 'string' && teil.kinder.length === 1) return `${anfang}>${escapeText(erstes)}</${teil.name}>\n`
  const innen = teil.kinder.map((kind) => writeTeil(kind, `${einzug}  `)).join('')
  return `${anfang}>\n${innen}${einzug}</${teil.name}>\n`
}

function writeAnfang({ name, attribute }: XmlKnoten, einzug: string): string {
  const teile = attribute.map(([attributname, wert]) => {
    const zeilen = wert.split(UMBRUCH).map(escapeAttribut)
    return `${attributname}="${zeilen.join(`\n${einzug}        `)}"`
  })
  const zeile = [`${einzug}<${name}`, ...teile].join(' ')
  if (!zeile.includes('\n') && (zeile.length <= ZEILENLAENGE || teile.length === 0)) return zeile
  if (teile.length === 1) return zeile
  const fuellung = `\n${' '.repeat(einzug.length + name.length + 2)}`
  return `${einzug}<${name} ${teile.join(fuellung)}`
}

/** A comment must not contain "--"; lines after the first are indented like the first. */
function writeKommentar(text: string, einzug: string): string {
  const sicher = cleanText(text).replace(/-(?=-|$)/g, '- ')
  const zeilen = sicher.split('\n')
  if (zeilen.length === 1) return `${einzug}<!-- ${sicher} -->\n`
  return `${einzug}<!--\n${zeilen.map((zeile) => `${einzug}  ${zeile}`.trimEnd()).join('\n')}\n${einzug}-->\n`
}

function escapeText(text: string): string {
  const maskiert = cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return maskiert.replaceAll('\r', '&#13;')
}

/** White space other than blanks would not survive reading. */
function escapeAttribut(text: string): string {
  const maskiert = cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return maskiert.replace(/[\t\n\r]/g, (zeichen) => `&#${zeichen.charCodeAt(0)};`)
}

const UNERLAUBT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Characters that no XML document can hold would make the whole file unreadable. */
function cleanText(text: string): string {
  return text.replace(UNERLAUBT, '\u{FFFD}')
}
