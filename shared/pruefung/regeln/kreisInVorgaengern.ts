import { findKreise } from '../kreise.ts'
import { quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Teilleistungen warten nicht aufeinander',
  erlaeuterung: 'Wer den Vorgängern einer Teilleistung folgt, kommt nie wieder bei ihr an.',
  hilfe: {
    thema: 'Ablauf',
    warum: 'Teilleistungen, die aufeinander warten, beginnen nie.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.6: Teilleistungen als Handlungsabschnitte',
    falsch: '„Prüfen“ wartet auf „Unterrichten“, „Unterrichten“ auf „Prüfen“.',
    richtig: '„Unterrichten“ wartet auf „Prüfen“.',
    schritte: ['Öffnen Sie die Vorgänger der genannten Teilleistungen.', 'Entfernen Sie einen davon.'],
  },
  schwere: 'fehler',
  abhilfe: 'Entfernen Sie einen der Vorgänger.',
  pruefe: {
    *leistung({ teilleistungen }, projekt) {
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
    },
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
