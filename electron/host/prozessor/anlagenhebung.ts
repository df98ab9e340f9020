import { XmlAttribute, XmlElement as XmlKnoten, type XmlNode } from 'libxml2-wasm'
import { type Befund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'
import type { Anlage } from '../../../shared/modell/nachricht.ts'
import { parseXml } from '../xml/parse.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import type { Anlagenspeicher } from './speicher/anlagenspeicher.ts'

export interface GehobeneNachricht {
  /** the message with the content of each attachment replaced by its id */
  xml: string
  anlagen: Anlage[]
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

type Anlagenort = NonNullable<Schnittstelle['anlagen']>[number]

/** Lifts the attachments of a foreign message into the store, before any XSLT sees them. */
export function liftAnlagen(
  xml: string,
  { anlagen: orte = [], namensraeume }: Schnittstelle,
  speicher: Anlagenspeicher,
): Ergebnis<GehobeneNachricht> {
  if (orte.length === 0) return succeed({ xml, anlagen: [] })
  const parsed = parseXml(xml)
  if (!parsed.ok) return parsed
  const dokument = parsed.wert
  try {
    const anlagen: Anlage[] = []
    const befunde: Befund[] = []
    for (const ort of orte) {
      for (const [i, knoten] of dokument.root.find(ort.element, namensraeume).entries()) {
        const anlage = liftAnlage(knoten, ort, namensraeume, `a${anlagen.length + 1}`, speicher)
        if (anlage !== undefined) anlagen.push(anlage)
        else befunde.push(createProzessorbefund('anlageUngueltig', { ort: { pfad: `${ort.element}[${i + 1}]` } }))
      }
    }
    if (befunde.length > 0) return fail(...befunde)
    return succeed({ xml: anlagen.length === 0 ? xml : dokument.toString({ format: false }), anlagen })
  } finally {
    dokument.dispose()
  }
}

/** Undefined where the content is missing or no Base64. */
function liftAnlage(
  knoten: XmlNode,
  ort: Anlagenort,
  namensraeume: Readonly<Record<string, string>>,
  id: string,
  speicher: Anlagenspeicher,
): Anlage | undefined {
  const inhalt = knoten.get(ort.inhalt, namensraeume)
  const bytes = inhalt === null ? undefined : decodeBase64(inhalt.content)
  if (inhalt === null || bytes === undefined) return undefined
  const anlage = {
    id,
    name: toDateiname(knoten.get(ort.name, namensraeume)?.content, id),
    typ: knoten.get(ort.typ, namensraeume)?.content.trim() || 'application/octet-stream',
    groesse: bytes.length,
    sha256: speicher.add(bytes),
  }
  replaceContent(inhalt, id)
  return anlage
}

/** The bytes of a Base64 text, white space allowed; undefined where it is none. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const dicht = text.replace(/\s+/g, '')
  return BASE64.test(dicht) ? Buffer.from(dicht, 'base64') : undefined
}

const FORBIDDEN_IN_NAME = /[/\\:*?"<>|\p{Cc}]/gu
const LONGEST_NAME = 150

/** A file name without path and without characters that a file system or `kopf.xsd` refuses. */
function toDateiname(name: string | undefined, id: string): string {
  const letzter = (name ?? '').trim().split(/[/\\]/).at(-1) ?? ''
  const sauber = letzter.replace(FORBIDDEN_IN_NAME, '_').slice(-LONGEST_NAME)
  return sauber === '' || /^\.+$/.test(sauber) ? `anlage-${id}` : sauber
}

function replaceContent(knoten: XmlNode, id: string): void {
  if (knoten instanceof XmlAttribute) knoten.value = id
  if (!(knoten instanceof XmlKnoten)) return
  for (let kind = knoten.firstChild; kind !== null; kind = knoten.firstChild) kind.remove()
  knoten.addText(id)
}
