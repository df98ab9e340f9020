import { XmlC14NMode, type XmlDocument } from 'libxml2-wasm'
import type { Ergebnis } from '../../../shared/befund.ts'
import type { XmlGrenzen } from './grenzen.ts'
import { withXml } from './parse.ts'

/**
 * Exclusive canonical XML (C14N 1.0, without comments): the only form in which XML is compared or hashed, since order and
 * place of namespace declarations differ between processors.
 */
export function canonicalize(xml: string | Uint8Array, grenzen?: Partial<XmlGrenzen>): Ergebnis<string> {
  return withXml(xml, canonicalizeDocument, grenzen)
}

/** The same for a document that is parsed already. */
export function canonicalizeDocument(dokument: XmlDocument): string {
  return dokument.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 })
}
