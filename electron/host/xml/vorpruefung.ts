import { type Befund, createBefund, type Ergebnis, fail, type Ort, succeed } from '../../../shared/befund.ts'
import type { XmlGrenzen } from './grenzen.ts'

const UTF8_BOM = '\uFEFF'
const DECLARATION = /^<\?xml\s[^>]*?\?>/
const DECLARED_ENCODING = /\sencoding\s*=\s*(["'])(.*?)\1/
const SURROGATE = /[\uD800-\uDFFF]/
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * Decodes bytes strictly as UTF-8 and drops a byte order mark. XML in other encodings is refused: the rules of the field
 * prescribe UTF-8, and a parser that guesses is a parser that can be led astray.
 */
export function decodeXml(bytes: Uint8Array, grenzen: XmlGrenzen): Ergebnis<string> {
  if (bytes.byteLength > grenzen.maximaleGroesse) return fail(sizeBefund(bytes.byteLength, grenzen))
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail(encodingBefund(grenzen, 'Die Bytes sind kein gültiges UTF-8.'))
  }
}

/**
 * Refuses, in one linear pass and before any parser runs, what no XML from outside may contain: too many bytes, a DOCTYPE,
 * another encoding than UTF-8, NUL characters, nesting beyond the limit. Whether the text is well-formed is left to the
 * parser; for a text that is not, the pass may stop early or count too much, never too little.
 */
export function checkXmlText(text: string, grenzen: XmlGrenzen): Befund[] {
  if (text.length > grenzen.maximaleGroesse) return [sizeBefund(text.length, grenzen)]
  if (text.trim() === '' || text === UTF8_BOM) return [emptyBefund(grenzen)]
  const encoding = declaredEncoding(text)
  if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
    return [encodingBefund(grenzen, `Angegeben ist „${encoding.slice(0, 40)}“.`)]
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) return [characterBefund(text, nul, grenzen, 'Das Zeichen NUL steht im Text.')]
  // most texts have none at all, which is found out far quicker
  const surrogate = SURROGATE.test(text) ? LONE_SURROGATE.exec(text) : null
  if (surrogate)
    return [characterBefund(text, surrogate.index, grenzen, 'Ein Ersatzzeichen ohne Gegenstück steht im Text.')]
  const markup = scanMarkup(text, grenzen.maximaleTiefe)
  return markup ? [markupBefund(text, markup, grenzen)] : []
}

function declaredEncoding(text: string): string | undefined {
  const start = text.startsWith(UTF8_BOM) ? 1 : 0
  const declaration = DECLARATION.exec(text.slice(start, start + 300))
  return declaration ? DECLARED_ENCODING.exec(declaration[0])?.[2] : undefined
}

type Verstoss = { art: 'doctype' | 'tiefe'; stelle: number }

function scanMarkup(text: string, maximaleTiefe: number): Verstoss | undefined {
  let tiefe = 0
  let stelle = text.indexOf('<')
  while (stelle >= 0) {
    const next = text.charCodeAt(stelle + 1)
    let end: number
    if (next === BANG) {
      if (text.startsWith('<!--', stelle)) end = text.indexOf('-->', stelle + 4)
      else if (text.startsWith('<![CDATA[', stelle)) end = text.indexOf(']]>', stelle + 9)
      else return { art: 'doctype', stelle }
    } else if (next === QUESTION) end = text.indexOf('?>', stelle + 2)
    else if (next === SLASH) {
      tiefe -= 1
      end = text.indexOf('>', stelle)
    } else {
      end = findTagEnd(text, stelle)
      if (tiefe >= maximaleTiefe) return { art: 'tiefe', stelle }
      if (end >= 0 && text.charCodeAt(end - 1) !== SLASH) tiefe += 1
    }
    if (end < 0) return undefined
    stelle = text.indexOf('<', end)
  }
  return undefined
}

const BANG = 0x21
const QUESTION = 0x3f
const SLASH = 0x2f
const GREATER = 0x3e
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27

/** A `>` inside an attribute value does not end the tag. */
function findTagEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === GREATER) return i
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      i = text.indexOf(code === DOUBLE_QUOTE ? '"' : "'", i + 1)
      if (i < 0) return -1
    }
  }
  return -1
}

/** One-based line of a position; only called for a Befund. */
export function lineAt(text: string, stelle: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < stelle; i = text.indexOf('\n', i + 1)) line += 1
  return line
}

function placeOf(grenzen: XmlGrenzen, zeile?: number): { ort?: Ort } {
  if (grenzen.datei === undefined && zeile === undefined) return {}
  return {
    ort: {
      ...(grenzen.datei === undefined ? {} : { datei: grenzen.datei }),
      ...(zeile === undefined ? {} : { zeile }),
    },
  }
}

function sizeBefund(groesse: number, grenzen: XmlGrenzen): Befund {
  const inMegabyte = (bytes: number) => (bytes / 1024 / 1024).toFixed(1).replace('.', ',')
  return createBefund({
    code: 'xml.groesse',
    satz: 'Das XML ist größer als erlaubt.',
    ...placeOf(grenzen),
    abhilfe: 'Senden Sie große Anlagen getrennt von der Nachricht oder teilen Sie den Inhalt auf.',
    einzelheiten: `${inMegabyte(groesse)} MB, erlaubt sind ${inMegabyte(grenzen.maximaleGroesse)} MB`,
  })
}

function emptyBefund(grenzen: XmlGrenzen): Befund {
  return createBefund({
    code: 'xml.leer',
    satz: 'Das XML ist leer.',
    ...placeOf(grenzen),
    abhilfe: 'Prüfen Sie, ob der Inhalt beim Erzeugen oder Übertragen verloren ging.',
  })
}

function encodingBefund(grenzen: XmlGrenzen, einzelheiten: string): Befund {
  return createBefund({
    code: 'xml.kodierung',
    satz: 'Das XML ist nicht in UTF-8 kodiert.',
    ...placeOf(grenzen, 1),
    abhilfe: 'Erzeugen Sie das XML in UTF-8 und geben Sie in der ersten Zeile encoding="UTF-8" an.',
    einzelheiten,
  })
}

function characterBefund(text: string, stelle: number, grenzen: XmlGrenzen, einzelheiten: string): Befund {
  return createBefund({
    code: 'xml.zeichen',
    satz: 'Das XML enthält ein Zeichen, das in XML nicht erlaubt ist.',
    ...placeOf(grenzen, lineAt(text, stelle)),
    abhilfe: 'Entfernen Sie das Zeichen beim Erzeugen des XML.',
    einzelheiten,
  })
}

function markupBefund(text: string, verstoss: Verstoss, grenzen: XmlGrenzen): Befund {
  const place = placeOf(grenzen, lineAt(text, verstoss.stelle))
  if (verstoss.art === 'tiefe') {
    return createBefund({
      code: 'xml.tiefe',
      satz: 'Das XML ist tiefer geschachtelt als erlaubt.',
      ...place,
      abhilfe: 'Prüfen Sie, ob Elemente versehentlich ineinander statt nacheinander stehen.',
      einzelheiten: `Erlaubt sind ${grenzen.maximaleTiefe} Ebenen.`,
    })
  }
  return createBefund({
    code: 'xml.doctype',
    satz: 'Das XML enthält eine DOCTYPE-Angabe; sie ist nicht erlaubt.',
    ...place,
    abhilfe: 'Entfernen Sie DOCTYPE und eigene Entitäten aus dem XML.',
  })
}
