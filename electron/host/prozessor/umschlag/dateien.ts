import type { XmlElement as XmlKnoten } from 'libxml2-wasm'
import { type Ergebnis, fail, succeed } from '../../../../shared/befund.ts'
import { NAMENSRAUM_NACHRICHT } from '../../../../shared/modell/namensraeume.ts'
import { tryCanonicalize } from '../../xml/kanonisch.ts'
import { parseXml } from '../../xml/parse.ts'
import { createProzessorbefund } from '../prozessorbefunde.ts'

/** A file that belongs to an order: an attachment of its Dokumentsicht, or one that the host made. */
export interface Datei {
  /** what `<anlage-inhalt ref>` names: id of the attachment or of the Dokument */
  ref: string
  /** `<UUID>_<name>` where the file has a UUID of its own: its name in a ZIP */
  eintrag: string
  name: string
  typ: string
  /** read only when it is needed */
  read(): Ergebnis<Uint8Array>
}

/** A document that is ready to travel, with the files it refers to by name. */
export interface Eingefuegt {
  xml: string
  benutzt: Datei[]
}

/**
 * Replaces each `<anlage-inhalt ref>` by the text that stands for the file: its Base64, or its name where the file travels
 * beside the document. Only files of the order can be named: nothing outside its Dokumentsicht gets out this way.
 */
export function insertDateien(
  xml: string,
  dateien: readonly Datei[],
  textOf: (datei: Datei) => Ergebnis<string>,
): Ergebnis<Eingefuegt> {
  if (!xml.includes('anlage-inhalt')) return succeed({ xml, benutzt: [] })
  const parsed = parseXml(xml)
  if (!parsed.ok) return parsed
  const dokument = parsed.wert
  try {
    const benutzt = new Set<Datei>()
    for (const knoten of dokument.find('//n:anlage-inhalt', { n: NAMENSRAUM_NACHRICHT })) {
      const element = knoten as XmlKnoten
      const ref = element.attr('ref')?.content ?? ''
      const datei = dateien.find((eine) => eine.ref === ref)
      if (datei === undefined) return fail(createProzessorbefund('anlageUnzulaessig', { einzelheiten: ref }))
      const text = textOf(datei)
      if (!text.ok) return text
      benutzt.add(datei)
      element.appendText(text.wert)
      element.remove()
    }
    const ergebnis = tryCanonicalize(dokument)
    if (!ergebnis.ok) return ergebnis
    return succeed({ xml: ergebnis.wert, benutzt: [...benutzt] })
  } finally {
    dokument.dispose()
  }
}

export function readAsBase64(datei: Datei): Ergebnis<string> {
  const inhalt = datei.read()
  return inhalt.ok ? succeed(Buffer.from(inhalt.wert).toString('base64')) : inhalt
}
