import { FELDSPALTEN } from '../../../shared/einlesen/feldtabelle.ts'
import { describeAnzahl } from '../../../shared/modell/anzahl.ts'
import { type Feldknoten, pathOfKnoten, resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { labelOfWert } from '../../../shared/worte/angaben.ts'
import { formatGrenzen, SCHUTZWORTE } from './spalten.ts'

const SPALTEN = [
  'name',
  'gruppe',
  'datentyp',
  'anzahl',
  'laenge',
  'codeliste',
  'hilfe',
  'fimId',
  'schutzkategorie',
  'abStufe',
] as const

/** Fields, those of Gruppen included, as a table that a spreadsheet takes and that can be pasted here again. */
export function writeTabelle(projekt: Projekt, wurzel: string, ids: readonly string[]): string {
  const baum = resolveFeldbaum(projekt, wurzel)
  const gewaehlt = new Set(ids)
  const felder = [...baum.nachPfad.values()].filter(
    (knoten) => knoten.feld !== undefined && pathOfKnoten(knoten).some(({ pfad }) => gewaehlt.has(pfad)),
  )
  const kopf = SPALTEN.map((spalte) => FELDSPALTEN[spalte].titel)
  return [kopf, ...felder.map((knoten) => SPALTEN.map((spalte) => writeZelle(projekt, knoten, spalte)))]
    .map((zeile) => zeile.join('\t'))
    .join('\n')
}

function writeZelle(projekt: Projekt, knoten: Feldknoten, spalte: (typeof SPALTEN)[number]): string {
  const { feld } = knoten
  if (feld === undefined) return ''
  switch (spalte) {
    case 'name':
      return quote(knoten.name)
    case 'gruppe':
      return quote(
        pathOfKnoten(knoten)
          .slice(0, -1)
          .map(({ name }) => name)
          .join(' > '),
      )
    case 'datentyp':
      return labelOfWert('datentyp', feld.datentyp)
    case 'anzahl':
      return describeAnzahl(knoten.anzahl)
    case 'laenge':
      return formatGrenzen(feld.laenge)
    case 'codeliste':
      return quote(findDatensatz(projekt, 'codeliste', feld.codeliste)?.name ?? '')
    case 'hilfe':
      return quote(knoten.hilfe ?? '')
    case 'fimId':
      return quote(feld.fimId ?? '')
    case 'schutzkategorie':
      return SCHUTZWORTE[feld.schutzkategorie]
    case 'abStufe':
      return String(feld.abStufe)
  }
}

/**
 * Text that a spreadsheet takes for text: separators in quotation marks, and what it would run as a formula behind an apostrophe.
 */
function quote(text: string): string {
  const sicher = /^[=+\-@]/.test(text) ? `'${text}` : text
  return /["\t\n\r]/.test(sicher) ? `"${sicher.replaceAll('"', '""')}"` : sicher
}
