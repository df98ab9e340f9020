import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Produkte haben eine Schnittstelle',
  erlaeuterung: 'Ein Produkt hat mindestens eine Schnittstelle, über die es Nachrichten sendet oder empfängt.',
  hilfe: {
    thema: 'Produkte und Zuordnungen',
    warum: 'Ohne Schnittstelle lässt sich das Produkt in keiner Kommune anbinden.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.2: funktionale Schnittstellen werden durch Adapter abstrahiert',
    falsch: '„Beispielakte“ ohne Schnittstelle',
    richtig: '„Beispielakte“ mit dem Ausgang „Ablage“',
    schritte: ['Wählen Sie das Produkt.', 'Legen Sie eine Schnittstelle mit Richtung, Protokoll und Format an.'],
  },
  schwere: 'warnung',
  abhilfe: 'Legen Sie eine Schnittstelle an.',
  pruefe: {
    *produkt(produkt) {
      if (produkt.schnittstellen.length > 0) return
      yield { element: produkt.id, satz: `${quote(produkt)} hat keine Schnittstelle.`, pfad: '/schnittstellen' }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'pro-akte000000': { version: '2' } } },
    ungueltig: { aendere: { 'pro-postfach00': { schnittstellen: [] } } },
  },
}
