import { isKgstProdukt } from '../../modell/katalogangaben.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'KGSt-Produkte beginnen mit ihrer Nummer',
  erlaeuterung:
    'Vorn steht die Nummer aus dem Produktplan (122, 124.01 oder 124.01.01), dahinter wahlweise die Bezeichnung.',
  hilfe: {
    thema: 'Katalog',
    warum:
      'Die Projektlandkarten der Kommunen sind nach dem Produktplan gegliedert; ohne Nummer fehlt die Leistung dort.',
    quelle: 'OZG-Leitfaden Sachsen 8.2.2: Prozesskatalog und Produktplan der KGSt',
    falsch: 'Melderegister (124.01.01)',
    richtig: '124.01.01 Melderegister',
    schritte: ['Wählen Sie die Leistung.', 'Stellen Sie die Nummer des Produktplans voran.'],
  },
  schwere: 'hinweis',
  abhilfe: 'Stellen Sie die Nummer aus dem Produktplan der KGSt voran.',
  pruefe: {
    *leistung({ leistung }) {
      if (leistung.kgstProdukt === undefined || isKgstProdukt(leistung.kgstProdukt)) return
      yield {
        element: leistung.id,
        satz: `Das KGSt-Produkt von ${quote(leistung)} beginnt nicht mit der Nummer.`,
        pfad: '/kgstProdukt',
        einzelheiten: leistung.kgstProdukt,
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'lei-hundanmeld': { kgstProdukt: '124.01.01 Melderegister' } } },
    ungueltig: { aendere: { 'lei-hundanmeld': { kgstProdukt: 'Melderegister' } } },
  },
}
