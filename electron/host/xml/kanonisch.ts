import { XmlC14NMode, type XmlDocument, XmlError } from 'libxml2-wasm'
import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { XmlGrenzen } from './grenzen.ts'
import { withXml } from './parse.ts'

/**
 * Exclusive canonical XML (C14N 1.0, without comments): the only form in which XML is compared or hashed, since order and
 * place of namespace declarations differ between processors.
 */
export function canonicalize(xml: string | Uint8Array, grenzen?: Partial<XmlGrenzen>): Ergebnis<string> {
  const kanonisch = withXml(xml, tryCanonicalize, grenzen)
  return kanonisch.ok ? kanonisch.wert : kanonisch
}

/** The same for a document that is parsed already. */
export function canonicalizeDocument(dokument: XmlDocument): string {
  return dokument.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 })
}

/**
 * The same for what comes from outside: well-formed XML has no canonical form where a namespace is a relative address, even an
 * unused one.
 */
export function tryCanonicalize(dokument: XmlDocument): Ergebnis<string> {
  try {
    return succeed(canonicalizeDocument(dokument))
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return fail(
      createBefund({
        code: 'xml.namensraum',
        satz: 'Ein Namensraum im XML ist keine vollständige Adresse.',
        abhilfe: 'Erklären Sie nur Namensräume mit Schema, etwa „urn:…“ oder „https://…“.',
        einzelheiten: error.message,
      }),
    )
  }
}
