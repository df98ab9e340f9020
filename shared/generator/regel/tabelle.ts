import { element, type XmlKnoten, type XmlTeil } from '../xmltext.ts'
import { xsl } from './xsl.ts'

/** One row; `tiefe` says how deep it lies below the rows before it. */
export interface Tabellenzeile {
  tiefe?: number
  /** cells by column; those that are missing stay empty */
  zellen: Readonly<Record<string, string | number | undefined>>
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
): XmlKnoten {
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
  return element(
    'xsl:variable',
    { name, as: 'element(e:zeile)*', 'fw:id': fwId },
    xsl.call('tabelle', element('xsl:with-param', { name: 'text', as: 'xs:string' }, `\n${text.join('\n')}\n      `)),
  )
}

/** Name and text of the table that a variable holds; undefined for everything else. */
export function readTabelle(knoten: XmlKnoten): { name: string; text: string } | undefined {
  const [aufruf] = knoten.kinder
  if (knoten.name !== 'xsl:variable' || !isKnoten(aufruf) || attributOf(aufruf, 'name') !== 'tabelle') return undefined
  const [parameter] = aufruf.kinder
  const text = isKnoten(parameter) ? parameter.kinder[0] : undefined
  const name = attributOf(knoten, 'name')
  return typeof text === 'string' && name !== undefined ? { name, text } : undefined
}

function isKnoten(teil: XmlTeil | undefined): teil is XmlKnoten {
  return typeof teil === 'object' && 'attribute' in teil
}

function attributOf({ attribute }: XmlKnoten, name: string): string | undefined {
  return attribute.find(([einer]) => einer === name)?.[1]
}

/** The mark between cells and blanks at their edges are replaced by characters that the rule turns back. */
function escapeZelle(text: string): string {
  return text
    .replace(/[\t\r\n]/g, ' ')
    .replaceAll('│', '\u{E000}')
    .replace(/^ +| +$/g, (rand) => '\u{E001}'.repeat(rand.length))
}
