import { createRequire } from 'node:module'
import type { Dokumente, Ort } from '../../../shared/ausdruck/testwerte/lage.ts'
import type { Ausdruckskontext, XPathUmgebung } from '../../../shared/ausdruck/xpath/umgebung.ts'
import { pathOfKnoten } from '../../../shared/modell/feldbaum.ts'
import { writeNachricht } from '../../../shared/modell/nachrichtXml.ts'
import { namespaceOfLeistung } from '../../../shared/modell/namensraeume.ts'
import { dokumentnamen, form, verzeichnis } from './beispiel.ts'

interface SaxonXPath {
  XPath: { evaluate(ausdruck: string, kontext: unknown, optionen: Record<string, unknown>): unknown }
}

const saxon: SaxonXPath = createRequire(import.meta.url)('saxon-js')

const namespaceContext = { f: namespaceOfLeistung(form.leistung), xs: 'http://www.w3.org/2001/XMLSchema' }

/** A neutral message with these Dokumente and nothing in its head. */
export function writeDokumente(dokumente: Dokumente): string {
  return writeNachricht(form, {
    nachrichtentyp: 'nac-ausdruck00',
    fachmodellVersion: '1.0',
    test: true,
    kopf: {
      nachrichtenUUID: '',
      erstellungszeitpunkt: '',
      leser: { kennung: '', name: '' },
      autor: { kennung: '', name: '' },
      fremdkennungen: [],
    },
    anlagen: [],
    dokumente,
  })
}

/** The message as Saxon's tree, from its real XML. */
export function parseDokumente(dokumente: Dokumente): unknown {
  return saxon.XPath.evaluate('parse-xml($text)/*', null, { params: { text: writeDokumente(dokumente) } })
}

export type Standort = { art: 'nachricht' } | { art: 'dokument'; dokument: string } | { art: 'vorkommen'; ort: Ort }

export function kontextOf(standort: Standort): Ausdruckskontext {
  if (standort.art !== 'vorkommen') return standort
  const knoten = verzeichnis.get(standort.ort.pfad)
  if (knoten === undefined) throw new Error(`Unbekannter Standort ${standort.ort.pfad}`)
  return { art: 'vorkommen', knoten }
}

export function umgebungOf(standort: Standort): XPathUmgebung {
  return { felder: verzeichnis, praefix: 'f', dokumentnamen, kontext: kontextOf(standort) }
}

/** Runs an XPath at a place of the message; Saxon answers null for the empty sequence. */
export function runXPath(ausdruck: string, wurzel: unknown, standort: Standort): unknown {
  const schritte = stepsTo(standort)
  const hier = schritte === '' ? wurzel : saxon.XPath.evaluate(schritte, wurzel, { namespaceContext })
  if (hier === null || hier === undefined) throw new Error(`Kein Knoten unter ${schritte}`)
  return saxon.XPath.evaluate(ausdruck, hier, { namespaceContext })
}

function stepsTo(standort: Standort): string {
  if (standort.art === 'nachricht') return ''
  if (standort.art === 'dokument') return `f:${dokumentnamen.get(standort.dokument)}`
  const knoten = verzeichnis.get(standort.ort.pfad)
  if (knoten === undefined) return ''
  const weg = pathOfKnoten(knoten).map(
    (einer, i) => `f:${einer.technischerName}[${(standort.ort.stellen[i] ?? 0) + 1}]`,
  )
  return [`f:${dokumentnamen.get(knoten.dokument)}`, ...weg].join('/')
}
