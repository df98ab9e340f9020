import { quote } from '../../ausdruck/xpath/text.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import { element, kommentar, LEERZEILE, stueck, type XmlTeil } from '../xmltext.ts'
import { isOneOf } from './werte.ts'
import { choice, xsl } from './xsl.ts'

/** By id of the field: the expressions it has, each with the places where it reads so. A field of a Baukasten has many places. */
export type Ausdruecke = Map<string, { name: string; varianten: Map<string, string[]> }>

/** Remembers the expression of a field at a place (Nachrichtentyp, Dokument and Feldpfad). */
export function addAusdruck(ausdruecke: Ausdruecke, { id, name }: Feldknoten, stelle: string, xpath: string): void {
  const bekannte = ausdruecke.get(id) ?? { name, varianten: new Map<string, string[]>() }
  ausdruecke.set(id, bekannte)
  bekannte.varianten.set(xpath, [...(bekannte.varianten.get(xpath) ?? []), stelle])
}

export interface Ausdrucksfunktion {
  name: string
  as: string
  bedeutung: string
  /** its value where a field has no such expression */
  sonst: string
}

/** A function that evaluates the expression of a field; it is asked only for fields whose row in the table says so. */
export function writeAusdrucksfunktion(
  { name, as, bedeutung, sonst }: Ausdrucksfunktion,
  ausdruecke: Ausdruecke,
): XmlTeil[] {
  const faelle = [...ausdruecke].flatMap(([id, { name: feld, varianten }]) => [
    stueck(`${name} ${id}`, kommentar(`„${feld}“`), ...writeFaelle(id, varianten)),
  ])
  return [
    kommentar(bedeutung),
    xsl.funktion(
      name,
      as,
      xsl.param('feld', 'xs:string'),
      xsl.param('stelle', 'xs:string'),
      xsl.param('hier', 'element()'),
      choice(faelle, xsl.sequence(sonst)),
    ),
    LEERZEILE,
  ]
}

function writeFaelle(id: string, varianten: ReadonlyMap<string, string[]>): XmlTeil[] {
  return [...varianten].map(([xpath, stellen]) => {
    const gilt = `$feld = ${quote(id)}`
    const test = varianten.size === 1 ? gilt : `${gilt} and ${isOneOf('$stelle', stellen)}`
    return element('xsl:when', { 'fw:id': id, test }, xsl.sequence(`$hier/(${xpath})`))
  })
}
