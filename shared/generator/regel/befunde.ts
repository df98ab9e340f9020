import { REGELBEFUNDE } from '../../modell/regelbefunde.ts'
import { LEERZEILE, type XmlTeil } from '../xmltext.ts'
import { tabellenvariable } from './tabelle.ts'

/** Words and severity of every Befund a rule may report; „…“ stands for the name. */
export function writeBefundtexte(): XmlTeil[] {
  const zeilen = Object.entries(REGELBEFUNDE).map(([code, { schwere, satz, abhilfe }]) => ({
    zellen: { code, schwere, satz: satz('…'), abhilfe },
  }))
  return [tabellenvariable('befundtexte', ['code', 'schwere', 'satz', 'abhilfe'], zeilen), LEERZEILE]
}
