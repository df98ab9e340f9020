import { findAlle, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Teilleistungen beginnen nicht vor allen Vorgängern',
  erlaeuterung: 'Gibt es alle Vorgänger erst in einer späteren Stufe, so wird die Teilleistung davor nie erreicht.',
  hilfe: {
    thema: 'Stufen',
    warum: 'Gibt es alle Vorgänger erst später, wird die Teilleistung in ihrer ersten Stufe nie erreicht.',
    quelle: 'OZG-Leitfaden Sachsen 8.1.3: Jede Stufe muss für sich laufen',
    falsch: '„Unterrichten“ ab Stufe 2, der einzige Vorgänger „Prüfen“ ab Stufe 3.',
    richtig: 'Beide ab Stufe 2.',
    schritte: [
      'Wählen Sie die Teilleistung und lassen Sie sie später beginnen.',
      'Oder lassen Sie einen Vorgänger früher beginnen.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Lassen Sie die Teilleistung später oder einen Vorgänger früher beginnen.',
  pruefe: {
    *teilleistung(teilleistung, projekt) {
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
    },
  },
  beispiele: {
    gueltig: { aendere: { 'tei-unterricht': { abStufe: 3 }, 'zus-ordnungsam': { abStufe: 3 } } },
    ungueltig: { aendere: { 'tei-pruefung00': { abStufe: 3 } } },
  },
}
