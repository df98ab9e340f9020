import { quote } from '../../ausdruck/xpath/text.ts'
import { REGELBEFUNDE, type Regelbefundcode } from '../../modell/regelbefunde.ts'
import { LEERZEILE, type XmlTeil } from '../xmltext.ts'
import { tabellenvariable } from './tabelle.ts'

/** Words and severity of every Befund a rule may report; „…“ stands for the name. */
export function writeBefundtexte(): XmlTeil[] {
  const zeilen = Object.entries(REGELBEFUNDE).map(([code, { schwere, satz, abhilfe }]) => ({
    zellen: { code, schwere, satz: satz('…'), abhilfe },
  }))
  return [tabellenvariable('befundtexte', ['code', 'schwere', 'satz', 'abhilfe'], zeilen), LEERZEILE]
}

/** XPath of a Befund on a field of a table, found at the element in focus. */
export function melde(code: Regelbefundcode, tabelle: string, pfad: string): string {
  return `e:melde(${quote(code)}, $${tabelle}, ${quote(pfad)}, .)`
}
