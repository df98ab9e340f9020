import type { Feldknoten } from '../../modell/feldbaum.ts'
import { NAMENSRAUM_NACHRICHT, namespaceOfLeistung } from '../../modell/namensraeume.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { citeAlle } from '../rechtsgrundlagen.ts'
import { getFeldbaum, showAlle } from '../sichtbaum.ts'
import { element, kommentar, LEERZEILE, writeXml } from '../xmltext.ts'
import { addGruppentyp, type Schemaumgebung } from './nachrichtSchema.ts'

/** Where the schema says something about a field: the lines of its element and of its type. */
export interface Schemastelle {
  /** Feldpfad */
  pfad: string
  /** lines, from 1 */
  von: number
  bis: number
}

export interface Dokumentschema {
  text: string
  stellen: Schemastelle[]
}

const MARKE = /^\s*<!-- fw:(\S+) -->$/

/**
 * What the messages that carry a whole Dokument (or use a Gruppe of the Baukasten) say about it in their XSD, as a schema of its own:
 * the same types, written by the same code, with the lines that belong to each field.
 */
export function generateDokumentSchema(projekt: Projekt, wurzelId: string): Dokumentschema {
  const wurzel = findDatensatz(projekt, 'dokument', wurzelId) ?? findDatensatz(projekt, 'datenfeldgruppe', wurzelId)
  if (wurzel === undefined) return { text: '', stellen: [] }
  const umgebung: Schemaumgebung = {
    projekt,
    typen: [],
    namen: new Set(),
    marke: ({ pfad }: Feldknoten) => kommentar(`fw:${pfad}`),
  }
  const dokumentation = [wurzel.name, wurzel.beschreibung, ...citeAlle(projekt, wurzel.rechtsgrundlagen)]
  const kinder = showAlle(getFeldbaum(projekt, wurzelId).kinder)
  const typ = addGruppentyp(umgebung, [wurzel.technischerName], dokumentation, kinder)
  const leistung = listDatensaetze(projekt, 'leistung').find(({ dokumente }) => dokumente.includes(wurzelId))
  const namensraum = leistung === undefined ? 'urn:fachwerk:baukasten' : namespaceOfLeistung(leistung)
  const text = writeXml(
    element(
      'xs:schema',
      {
        'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
        'xmlns:f': namensraum,
        'xmlns:n': NAMENSRAUM_NACHRICHT,
        targetNamespace: namensraum,
        elementFormDefault: 'qualified',
      },
      element('xs:import', { namespace: NAMENSRAUM_NACHRICHT, schemaLocation: 'kopf.xsd' }),
      LEERZEILE,
      element('xs:element', { name: wurzel.technischerName, type: typ }),
      ...umgebung.typen.flatMap((teil, index) => (isMarke(umgebung.typen[index - 1]) ? [teil] : [LEERZEILE, teil])),
    ),
  )
  return separateMarken(text)
}

function isMarke(teil: Schemaumgebung['typen'][number] | undefined): boolean {
  return typeof teil === 'object' && 'kommentar' in teil
}

/** The text without its marks, and the lines of what stood behind each. */
function separateMarken(mitMarken: string): Dokumentschema {
  const zeilen: string[] = []
  const stellen: Schemastelle[] = []
  for (const zeile of mitMarken.split('\n')) {
    const pfad = MARKE.exec(zeile)?.[1]
    if (pfad === undefined) zeilen.push(zeile)
    else stellen.push({ pfad, von: zeilen.length + 1, bis: 0 })
  }
  for (const stelle of stellen) stelle.bis = findEnde(zeilen, stelle.von)
  return { text: zeilen.join('\n'), stellen }
}

/** The last line of the element that begins in this line: the writer indents whatever is inside. */
function findEnde(zeilen: readonly string[], von: number): number {
  const einzug = /^\s*/.exec(zeilen[von - 1] ?? '')?.[0] ?? ''
  for (let nummer = von; nummer <= zeilen.length; nummer += 1) {
    const zeile = zeilen[nummer - 1] ?? ''
    if (nummer === von && /(?:\/>|<\/[^>]+>)$/.test(zeile)) return nummer
    if (nummer > von && zeile.startsWith(`${einzug}</`)) return nummer
    if (nummer > von && zeile.endsWith('/>') && !zeile.trimStart().startsWith('<')) return nummer
  }
  return von
}
