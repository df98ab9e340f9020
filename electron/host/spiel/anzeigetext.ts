import { type XmlElement as XmlKnoten, XmlText } from 'libxml2-wasm'
import type { SpielXml } from '../../../shared/host/spiel.ts'
import { withXml } from '../xml/parse.ts'

/** Longer text of one element is an attachment, not something to read. */
const WERT_MAXIMUM = 600
const TEXT_MAXIMUM = 200_000

/** XML for people: indented, long contents replaced by their length; undefined where the text is no XML. */
export function toSpielXml(name: string, xml: string | undefined): SpielXml | undefined {
  if (xml === undefined) return undefined
  const gelesen = withXml(xml, (dokument) => {
    const gekuerzt = shorten(dokument.root)
    return { text: dokument.root.toString({ format: true, noDeclaration: true }), gekuerzt }
  })
  if (!gelesen.ok) return undefined
  const { text, gekuerzt } = gelesen.wert
  if (text.length <= TEXT_MAXIMUM) return { name, text, gekuerzt }
  return { name, text: `${text.slice(0, text.lastIndexOf('\n', TEXT_MAXIMUM))}\n…`, gekuerzt: true }
}

/** Also removes white space between elements, so that libxml2 can indent anew. */
function shorten(element: XmlKnoten): boolean {
  let gekuerzt = false
  const leere: XmlText[] = []
  let hatElemente = false
  for (let kind = element.firstChild; kind !== null; kind = kind.next) {
    if (kind instanceof XmlText) {
      if (kind.content.trim() === '') leere.push(kind)
      if (kind.content.length <= WERT_MAXIMUM) continue
      kind.content = `${kind.content.slice(0, 40)} … (${kind.content.length.toLocaleString('de-DE')} Zeichen)`
      gekuerzt = true
    } else if ('firstChild' in kind) {
      hatElemente = true
      gekuerzt = shorten(kind as XmlKnoten) || gekuerzt
    }
  }
  if (hatElemente) for (const text of leere) text.remove()
  return gekuerzt
}
