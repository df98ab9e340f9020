import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { Anlage, Fremdkennung } from '../../../shared/modell/nachricht.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_NACHRICHT } from '../../../shared/modell/namensraeume.ts'
import { tryCanonicalize } from '../xml/kanonisch.ts'
import { parseXml } from '../xml/parse.ts'
import type { SchemaVerstoss } from '../xml/schema.ts'
import { sha256 } from './uuid.ts'
import { childrenOf, firstChild, toBaum } from './xmlbaum.ts'

/** What the processor needs of a neutral message before any rule runs; absent values are empty. */
export interface Nachrichtenkopf {
  nachrichtenUUID: string
  nachrichtentyp: string
  erstellungszeitpunkt: string
  autor: string
  vorgangId?: string
  bezugNachricht?: string
  fremdkennungen: Fremdkennung[]
  fachmodellVersion: string
}

export interface GeleseneNachricht {
  kopf: Nachrichtenkopf
  anlagen: Anlage[]
  /** SHA-256 over exclusive C14N of the message and the hashes of its attachments (VERTRAEGE 7) */
  sha256: string
  verstoesse: SchemaVerstoss[]
  baum: XmlElement
}

/** Parses a neutral message once for all that the acceptance needs: head, key, and the violations of its XSD. */
export function readNeutraleNachricht(
  xml: string,
  validate: (dokument: Parameters<typeof toBaum>[0]['doc']) => SchemaVerstoss[],
): Ergebnis<GeleseneNachricht> {
  const parsed = parseXml(xml, { datei: 'nachricht' })
  if (!parsed.ok) return parsed
  const dokument = parsed.wert
  try {
    const baum = toBaum(dokument.root)
    const anlagen = readAnlagen(baum)
    const kanonisch = tryCanonicalize(dokument)
    if (!kanonisch.ok) return kanonisch
    const summen = anlagen.map((anlage) => anlage.sha256).sort()
    return succeed({
      kopf: readKopf(baum),
      anlagen,
      sha256: sha256([sha256(kanonisch.wert), ...summen].join('\n')),
      verstoesse: validate(dokument),
      baum,
    })
  } finally {
    dokument.dispose()
  }
}

function readKopf(wurzel: XmlElement): Nachrichtenkopf {
  const kopf = firstChild(wurzel, NAMENSRAUM_NACHRICHT, 'nachrichtenkopf')
  const kind = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
    firstChild(element, NAMENSRAUM_NACHRICHT, name)
  const text = (element: XmlElement | undefined): string | undefined => element?.text.trim() || undefined
  const identifikation = kind(kopf, 'identifikation.nachricht')
  const vorgangId = text(kind(kopf, 'vorgangId'))
  const bezugNachricht = text(kind(kopf, 'bezugNachricht'))
  return {
    nachrichtenUUID: text(kind(identifikation, 'nachrichtenUUID')) ?? '',
    nachrichtentyp: text(kind(identifikation, 'nachrichtentyp')) ?? '',
    erstellungszeitpunkt: text(kind(identifikation, 'erstellungszeitpunkt')) ?? '',
    autor: text(kind(kind(kopf, 'autor'), 'kennung')) ?? '',
    ...(vorgangId === undefined ? {} : { vorgangId }),
    ...(bezugNachricht === undefined ? {} : { bezugNachricht }),
    fremdkennungen: (kopf === undefined ? [] : childrenOf(kopf, NAMENSRAUM_NACHRICHT, 'fremdkennung')).map((eine) => ({
      system: eine.attribute.system ?? '',
      kennung: eine.text.trim(),
    })),
    fachmodellVersion: wurzel.attribute.fachmodellVersion ?? '',
  }
}

/** The attachments that a neutral message names; their contents lie in the store. */
export function readAnlagen(wurzel: XmlElement): Anlage[] {
  const anlagen = firstChild(wurzel, NAMENSRAUM_NACHRICHT, 'anlagen')
  if (anlagen === undefined) return []
  return childrenOf(anlagen, NAMENSRAUM_NACHRICHT, 'anlage').map(({ attribute }) => ({
    id: attribute.id ?? '',
    name: attribute.name ?? '',
    typ: attribute.typ ?? '',
    groesse: Number(attribute.groesse ?? 0),
    sha256: attribute.sha256 ?? '',
  }))
}
