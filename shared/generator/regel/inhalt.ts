import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import type { Sichtdokument, Sichtknoten } from '../sichtbaum.ts'
import type { XmlKnoten } from '../xmltext.ts'
import { type Tabellenzeile, tabellenvariable } from './tabelle.ts'

const SPALTEN = ['name', 'pfad', 'art', 'pflicht', 'bedingt', 'berechnet', 'dateitypen']

/**
 * The table of what no XSD can check in a Dokument: the fields with such checks, and the Gruppen around them. It is short:
 * rules read it for every message, the table of all fields only where something is wrong.
 */
export function writeInhaltstabelle(name: string, stufe: number, { dokument, kinder }: Sichtdokument): XmlKnoten {
  return tabellenvariable(name, SPALTEN, listZeilen(kinder, stufe, 0), dokument.id)
}

function listZeilen(kinder: readonly Sichtknoten[], stufe: number, tiefe: number): Tabellenzeile[] {
  return kinder.flatMap((sicht) => {
    const { technischerName: name, pfad, feld } = sicht.knoten
    if (sicht.stufe > stufe) return [{ tiefe, zellen: { name, pfad, art: 'spaeter' } }]
    const innen = listZeilen(sicht.kinder, stufe, tiefe + 1)
    const pruefungen = createPruefungen(sicht)
    const eigenes = hasWertpruefung(feld) || Object.values(pruefungen).some((zelle) => zelle !== undefined)
    if (!eigenes && innen.length === 0) return []
    return [{ tiefe, zellen: { name, pfad, art: feld?.datentyp ?? 'gruppe', ...pruefungen } }, ...innen]
  })
}

/** Mandatory from a later stage on, under a Bedingung, computed; formats of files. */
function createPruefungen({ knoten, stufe }: Sichtknoten): Tabellenzeile['zellen'] {
  const { anzahl, pflichtWenn, feld } = knoten
  return {
    pflicht: stufe > 1 && anzahl.min > 0 ? anzahl.min : undefined,
    bedingt: anzahl.min === 0 && pflichtWenn !== undefined ? 'ja' : undefined,
    berechnet: stellenOf(knoten) === undefined ? undefined : 'ja',
    dateitypen: feld?.datentyp === 'datei' ? feld.dateitypen?.join(' ') : undefined,
  }
}

function hasWertpruefung(feld: Datenfeld | undefined): boolean {
  return feld?.datentyp === 'datei' || feld?.datentyp === 'zeitraum'
}

/** Places to which a Berechnung is rounded where the field does not say; a Berechnung of other fields is a mistake. */
const STELLEN: Partial<Record<Datenfeld['datentyp'], number>> = { ganzzahl: 0, dezimalzahl: 2, betrag: 2 }

/** Places of a computed field; undefined where there is nothing to compute. */
export function stellenOf({ feld, berechnung }: Feldknoten): number | undefined {
  const uebliche = feld && STELLEN[feld.datentyp]
  return berechnung === undefined || uebliche === undefined ? undefined : (feld?.nachkommastellen ?? uebliche)
}
