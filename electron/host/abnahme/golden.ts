import { XmlElement as XmlKnoten, XmlText } from 'libxml2-wasm'
import { compareElemente } from '../../../shared/auswertung/vergleich.ts'
import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { Abweichung } from '../../../shared/host/testbericht.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { toBaum } from '../prozessor/xmlbaum.ts'
import { tryCanonicalize } from '../xml/kanonisch.ts'
import { withXml } from '../xml/parse.ts'

interface Inhalt {
  kanonisch: string
  baum: XmlElement
}

/**
 * Everything in which a delivery differs from its golden file. Both are compared in exclusive C14N; people indent golden files, so
 * white space between elements does not count.
 */
export function compareGolden(stelle: string, erwartet: string, tatsaechlich: string): Abweichung[] {
  const soll = readInhalt(erwartet)
  const ist = readInhalt(tatsaechlich)
  if (!soll.ok || !ist.ok) return [{ stelle, erwartet: describe(soll), tatsaechlich: describe(ist) }]
  if (soll.wert.kanonisch === ist.wert.kanonisch) return []
  const einzelne = compareElemente(soll.wert.baum, ist.wert.baum)
  if (einzelne.length === 0) {
    // prefixes and the order of text between elements only show in the canonical form
    return [{ stelle: `${stelle}: kanonische Form`, erwartet: soll.wert.kanonisch, tatsaechlich: ist.wert.kanonisch }]
  }
  return einzelne.map((eine) => ({
    stelle: `${stelle}: ${eine.pfad}`,
    erwartet: eine.erwartet ?? null,
    tatsaechlich: eine.tatsaechlich ?? null,
  }))
}

function readInhalt(xml: string): Ergebnis<Inhalt> {
  const gelesen = withXml(xml, (dokument): Ergebnis<Inhalt> => {
    removeEinzug(dokument.root)
    const kanonisch = tryCanonicalize(dokument)
    return kanonisch.ok ? succeed({ kanonisch: kanonisch.wert, baum: toBaum(dokument.root) }) : kanonisch
  })
  return gelesen.ok ? gelesen.wert : gelesen
}

function removeEinzug(element: XmlKnoten): void {
  const leere: XmlText[] = []
  let hatElemente = false
  for (let kind = element.firstChild; kind !== null; kind = kind.next) {
    if (kind instanceof XmlKnoten) {
      hatElemente = true
      removeEinzug(kind)
    } else if (kind instanceof XmlText && kind.content.trim() === '') leere.push(kind)
  }
  if (hatElemente) for (const text of leere) text.remove()
}

function describe(inhalt: Ergebnis<Inhalt>): string {
  return inhalt.ok ? 'lesbares XML' : inhalt.befunde.map(({ satz, einzelheiten }) => einzelheiten ?? satz).join('; ')
}
