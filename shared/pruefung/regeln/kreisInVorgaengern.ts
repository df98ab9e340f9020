import { findKreise } from '../kreise.ts'
import { quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Teilleistungen warten nicht aufeinander',
  erlaeuterung: 'Wer den Vorgängern einer Teilleistung folgt, kommt nie wieder bei ihr an.',
  schwere: 'fehler',
  abhilfe: 'Entfernen Sie einen der Vorgänger.',
  *pruefe({ projekt, leistungen }) {
    for (const { teilleistungen } of leistungen) {
      const vorgaenger = new Map(
        teilleistungen.map((eine) => [eine.id, eine.vorgaenger.map(({ teilleistung }) => teilleistung)]),
      )
      for (const id of findKreise([...vorgaenger.keys()], (eine) => vorgaenger.get(eine) ?? [])) {
        yield {
          element: id,
          satz: `${quoteId(projekt, id)} wartet über Vorgänger auf sich selbst.`,
          pfad: '/vorgaenger',
        }
      }
    }
  },
  beispiele: {
    gueltig: {
      aendere: {
        'tei-unterricht': { vorgaenger: [{ teilleistung: 'tei-pruefung00' }, { teilleistung: 'tei-eingang000' }] },
      },
    },
    ungueltig: { aendere: { 'tei-pruefung00': { vorgaenger: [{ teilleistung: 'tei-unterricht' }] } } },
  },
}
