import { element, type XmlKnoten } from '../xmltext.ts'
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

/** The mark between cells and blanks at their edges are replaced by characters that the rule turns back. */
function escapeZelle(text: string): string {
  return text
    .replace(/[\t\r\n]/g, ' ')
    .replaceAll('│', '\u{E000}')
    .replace(/^ +| +$/g, (rand) => '\u{E001}'.repeat(rand.length))
}
