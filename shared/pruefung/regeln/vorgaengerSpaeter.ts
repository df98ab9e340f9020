import { findAlle, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Teilleistungen beginnen nicht vor allen Vorgängern',
  erlaeuterung: 'Gibt es alle Vorgänger erst in einer späteren Stufe, so wird die Teilleistung davor nie erreicht.',
  schwere: 'fehler',
  abhilfe: 'Lassen Sie die Teilleistung später oder einen Vorgänger früher beginnen.',
  *pruefe({ projekt, leistungen }) {
    for (const teilleistung of leistungen.flatMap(({ teilleistungen }) => teilleistungen)) {
      const vorgaenger = findAlle(
        projekt,
        'teilleistung',
        teilleistung.vorgaenger.map((einer) => einer.teilleistung),
      )
      if (vorgaenger.length > 0 && vorgaenger.every(({ abStufe }) => abStufe > teilleistung.abStufe)) {
        yield {
          element: teilleistung.id,
          satz: `${quote(teilleistung)} beginnt in einer früheren Stufe als alle Vorgänger.`,
          pfad: '/abStufe',
        }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'tei-unterricht': { abStufe: 3 }, 'zus-ordnungsam': { abStufe: 3 } } },
    ungueltig: { aendere: { 'tei-pruefung00': { abStufe: 3 } } },
  },
}
