import { fertig, type XmlTeil } from '../xmltext.ts'
import anfragen from './teile/anfragen.xsl?raw'
import auftraege from './teile/auftraege.xsl?raw'
import befunde from './teile/befunde.xsl?raw'
import einstieg from './teile/einstieg.xsl?raw'
import formpruefung from './teile/formpruefung.xsl?raw'
import inhaltspruefung from './teile/inhaltspruefung.xsl?raw'
import tabellen from './teile/tabellen.xsl?raw'
import zahlung from './teile/zahlung.xsl?raw'
import zustaendigkeit from './teile/zustaendigkeit.xsl?raw'
import zustellwege from './teile/zustellwege.xsl?raw'

/**
 * The parts of a rule that are the same for every Leistung. They are hand-written stylesheets, so that an XSLT editor can
 * check them; a rule contains what stands between their start and end tag.
 */
export const TEILE = {
  anfragen: readTeil(anfragen),
  auftraege: readTeil(auftraege),
  befunde: readTeil(befunde),
  einstieg: readTeil(einstieg),
  formpruefung: readTeil(formpruefung),
  inhaltspruefung: readTeil(inhaltspruefung),
  tabellen: readTeil(tabellen),
  zahlung: readTeil(zahlung),
  zustaendigkeit: readTeil(zustaendigkeit),
  zustellwege: readTeil(zustellwege),
} as const satisfies Record<string, XmlTeil>

function readTeil(text: string): XmlTeil {
  const stylesheet = text.indexOf('<xsl:stylesheet')
  const anfang = text.indexOf('>\n', stylesheet) + 2
  const ende = text.indexOf('</xsl:stylesheet>')
  if (stylesheet < 0 || ende < anfang) throw new Error('A part of a rule is not a stylesheet')
  return fertig(`${text.slice(anfang, ende).replace(/^\n+/, '').trimEnd()}\n\n`)
}
