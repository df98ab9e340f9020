import { type XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { XmlGrenzen } from './grenzen.ts'
import { parseXml, withXml } from './parse.ts'
import { measureAufwand } from './schemaaufwand.ts'
import { openSchemaDateien } from './schemadateien.ts'
import { readSchemateile, type Schemateile } from './schemateile.ts'

/** One raw finding of libxml2, in its English words; translating it into the words of the form is the caller's business. */
export interface SchemaVerstoss {
  message: string
  /** 0 where libxml2 does not know it */
  line: number
  col: number
  /** place of the node concerned; names with a default namespace appear as `*` */
  xpath?: string
}

/** A compiled XSD. It lives in WebAssembly memory until `dispose()`. */
export interface Schema {
  /** Parses and validates; a Befund means the text is no acceptable XML, an empty list that it is valid. */
  validate(xml: string | Uint8Array, grenzen?: Partial<XmlGrenzen>): Ergebnis<SchemaVerstoss[]>
  validateDocument(dokument: XmlDocument): SchemaVerstoss[]
  dispose(): void
}

/**
 * Compiles an XSD from memory. `dateien` holds every file by name; imports and includes are resolved by `schemaLocation`
 * relative to the importing file, else as a whole key (virtual URLs such as `http://…`), else by the last part of the path.
 * Nothing is ever read from the file system or the network.
 */
export function compileSchema(haupt: string, dateien: Readonly<Record<string, string>>): Ergebnis<Schema> {
  const text = Object.hasOwn(dateien, haupt) ? dateien[haupt] : undefined
  if (text === undefined) return fail(missingBefund(haupt))
  const geprueft = checkDateien(dateien)
  if (geprueft.length > 0) return fail(...geprueft)
  const zugang = openSchemaDateien(dateien)
  try {
    const parsed = parseXml(text, { datei: haupt }, zugang.urlOf(haupt))
    if (!parsed.ok) return parsed
    return compileDocument(haupt, parsed.wert, zugang.fehlende)
  } finally {
    zugang.close()
  }
}

/** More would keep the host busy for seconds, and nobody else would be answered meanwhile. */
const MAXIMALER_AUFWAND = 500_000
const MAXIMALER_GESAMTAUFWAND = 1_000_000

/** Attribute values above this make libxml2 build automata whose size explodes. */
const MAXIMALE_HAEUFIGKEIT = 10_000

/** Parts of the texts seen last: every schema of a project imports the same files. */
const GELESENE = new Map<string, Schemateile>()
const GELESENE_MAXIMUM = 100

function checkDateien(dateien: Readonly<Record<string, string>>): Befund[] {
  const gelesene = Object.entries(dateien).map(([datei, text]) => ({ datei, teile: readTeile(datei, text) }))
  const befunde = gelesene.flatMap(({ teile }) => (teile.ok ? [] : teile.befunde))
  if (befunde.length > 0) return befunde
  const einzeln = gelesene.filter(({ teile }) => teile.ok && measureAufwand([teile.wert]).groesstes > MAXIMALER_AUFWAND)
  if (einzeln.length > 0) return einzeln.map(({ datei }) => aufwandBefund(datei))
  // what each file says may be modest, and become too much where they build on each other
  const { groesstes, alle } = measureAufwand(gelesene.flatMap(({ teile }) => (teile.ok ? [teile.wert] : [])))
  return groesstes > MAXIMALER_AUFWAND || alle > MAXIMALER_GESAMTAUFWAND ? [gesamtaufwandBefund()] : []
}

function readTeile(datei: string, text: string): Ergebnis<Schemateile> {
  const known = GELESENE.get(text)
  if (known !== undefined) return succeed(known)
  const teile = withXml(text, readSchemateile, { datei })
  if (!teile.ok) return teile
  if (teile.wert === undefined) return fail(aufwandBefund(datei))
  if (teile.wert.groessteHaeufigkeit > MAXIMALE_HAEUFIGKEIT) return fail(occurrenceBefund(datei))
  if (GELESENE.size >= GELESENE_MAXIMUM) GELESENE.clear()
  GELESENE.set(text, teile.wert)
  return succeed(teile.wert)
}

function compileDocument(haupt: string, dokument: XmlDocument, fehlende: readonly string[]): Ergebnis<Schema> {
  try {
    const validator = XsdValidator.fromDoc(dokument)
    if (fehlende.length === 0) return succeed(createSchema(validator, dokument))
    validator.dispose()
    dokument.dispose()
    return fail(...fehlende.map(missingBefund))
  } catch (error) {
    dokument.dispose()
    // what exhausts stack or memory in there is the schema's doing
    if (!(error instanceof XmlLibError)) return fail(aufwandBefund(haupt))
    if (fehlende.length > 0) return fail(...fehlende.map(missingBefund))
    return fail(...error.details.filter((detail) => detail.level > 1).map((detail) => schemaBefund(haupt, detail)))
  }
}

/** The compiled schema refers to the nodes of its document, so both live equally long. */
function createSchema(validator: XsdValidator, schemadokument: XmlDocument): Schema {
  const validateDocument = (dokument: XmlDocument): SchemaVerstoss[] => {
    try {
      validator.validate(dokument)
      return []
    } catch (error) {
      if (!(error instanceof XmlLibError)) throw error
      return error.details.map(({ message, line, col, xpath }) => ({
        message: message.trim(),
        line,
        col,
        ...(xpath === undefined ? {} : { xpath }),
      }))
    }
  }
  return {
    validateDocument,
    validate: (xml, grenzen) => withXml(xml, validateDocument, grenzen),
    dispose: () => {
      validator.dispose()
      schemadokument.dispose()
    },
  }
}

function missingBefund(datei: string): Befund {
  return createBefund({
    code: 'xml.schemadatei',
    satz: 'Eine Datei des Schemas fehlt.',
    ort: { datei },
    abhilfe: 'Legen Sie die genannte Datei zu den übrigen Schemadateien.',
    einzelheiten: datei,
  })
}

function aufwandBefund(datei: string): Befund {
  return createBefund({
    code: 'xml.schemaaufwand',
    satz: 'Das Schema ist zu verwickelt: zu viele wahlfreie Teile, Verweise oder Muster.',
    ort: { datei },
    abhilfe:
      'Fassen Sie wahlfreie Elemente in eigenen Elementen zusammen, nehmen Sie Wiederholungen heraus, kürzen Sie Muster.',
  })
}

function gesamtaufwandBefund(): Befund {
  return createBefund({
    code: 'xml.schemaaufwand',
    satz: 'Die Dateien des Schemas sind zusammen zu verwickelt.',
    abhilfe: 'Nehmen Sie Erweiterungen, Ersetzungen oder Dateien heraus, die nicht gebraucht werden.',
  })
}

function occurrenceBefund(datei: string): Befund {
  return createBefund({
    code: 'xml.schemahaeufigkeit',
    satz: 'Das Schema begrenzt eine Häufigkeit durch eine zu große Zahl.',
    ort: { datei },
    abhilfe: `Verwenden Sie „unbounded“ oder höchstens ${MAXIMALE_HAEUFIGKEIT}.`,
  })
}

function schemaBefund(haupt: string, detail: XmlLibError['details'][number]): Befund {
  return createBefund({
    code: 'xml.schema',
    satz: 'Das Schema ist fehlerhaft.',
    ort: {
      datei: detail.file?.replace(/^fachwerk-schema:\/\/\d+\//, '') ?? haupt,
      ...(detail.line > 0 ? { zeile: detail.line } : {}),
    },
    abhilfe: 'Berichtigen Sie das Schema an der genannten Stelle.',
    einzelheiten: detail.message.trim(),
  })
}
