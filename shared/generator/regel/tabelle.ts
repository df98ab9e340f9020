import { element, type XmlKnoten, type XmlTeil } from '../xmltext.ts'
import { xsl } from './xsl.ts'

/** One row; `tiefe` says how deep it lies below the rows before it. */
export interface Tabellenzeile {
  tiefe?: number
  /** cells by column; those that are missing stay empty */
  zellen: Readonly<Record<string, string | number | undefined>>
}

export interface Tabelle {
  name: string
  spalten: readonly string[]
  zeilen: readonly Tabellenzeile[]
}

/** The variable that holds a table; who takes a rule apart finds the table itself in it. */
export interface Tabellenvariable extends XmlKnoten {
  tabelle: Tabelle
}

export function isTabellenvariable(knoten: XmlKnoten): knoten is Tabellenvariable {
  return 'tabelle' in knoten
}

/** Wider cells do not push the others aside. */
const SPALTENBREITE = 40

/**
 * A variable that holds a table of the model as `e:zeile` elements, one attribute per cell that is not empty. Compilers
 * take some milliseconds for every instruction of a rule but none for text: so what is data stands in tables.
 */
export function tabellenvariable(
  name: string,
  spalten: readonly string[],
  zeilen: readonly Tabellenzeile[],
  fwId?: string,
): Tabellenvariable {
  const kopf = Object.fromEntries(spalten.map((spalte) => [spalte, spalte]))
  const texte = [{ zellen: kopf }, ...zeilen].map(({ tiefe = 0, zellen }: Tabellenzeile) =>
    spalten.map((spalte, i) => (i === 0 ? '  '.repeat(tiefe) : '') + escapeZelle(String(zellen[spalte] ?? ''))),
  )
  const breiten = spalten.map((_, i) =>
    Math.min(SPALTENBREITE, Math.max(...texte.map((zeile) => zeile[i]?.length ?? 0))),
  )
  const text = texte.map((zeile) =>
    zeile
      .map((zelle, i) => zelle.padEnd(breiten[i] ?? 0))
      .join(' │ ')
      .trimEnd(),
  )
  const parameter = element('xsl:with-param', { name: 'text', as: 'xs:string' }, `\n${text.join('\n')}\n      `)
  const variable = element(
    'xsl:variable',
    { name, as: 'element(e:zeile)*', 'fw:id': fwId },
    xsl.call('tabelle', parameter),
  )
  return { ...variable, tabelle: { name, spalten, zeilen } }
}

/** The rows of a table as XML, just as a rule reads them from the text. */
export function buildZeilen({ spalten, zeilen }: Tabelle): XmlKnoten[] {
  const oberste: XmlKnoten[] = []
  // the last row of each depth
  const offene: { knoten: XmlKnoten; kinder: XmlTeil[] }[] = []
  for (const { tiefe = 0, zellen } of zeilen) {
    const kinder: XmlTeil[] = []
    const attribute = spalten.flatMap((spalte) => {
      const zelle = readZelle(String(zellen[spalte] ?? ''))
      return zelle === '' ? [] : [[spalte, zelle] as const]
    })
    const knoten = { name: 'e:zeile', attribute, kinder }
    const eltern = offene[tiefe - 1]
    if (eltern === undefined) oberste.push(knoten)
    else eltern.kinder.push(knoten)
    offene.splice(tiefe, offene.length, { knoten, kinder })
  }
  return oberste
}

function readZelle(text: string): string {
  return text
    .replace(/[\t\r\n]/g, ' ')
    .replaceAll('\u{E000}', '│')
    .replaceAll('\u{E001}', ' ')
}

/** The mark between cells and blanks at their edges are replaced by characters that the rule turns back. */
function escapeZelle(text: string): string {
  return text
    .replace(/[\t\r\n]/g, ' ')
    .replaceAll('│', '\u{E000}')
    .replace(/^ +| +$/g, (rand) => '\u{E001}'.repeat(rand.length))
}
