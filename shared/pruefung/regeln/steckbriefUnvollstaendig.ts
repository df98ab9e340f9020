import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

const ANGABEN = { ozgId: 'OZG-ID', kgstProdukt: 'KGSt-Produkt' } as const

export const regel: Pruefregel = {
  titel: 'Der Steckbrief ordnet die Leistung ein',
  erlaeuterung: 'Eine Leistung nennt ihre OZG-ID und ihr KGSt-Produkt.',
  hilfe: {
    thema: 'Konzepte',
    warum:
      'Mit beiden Angaben sehen Projektleitung und andere Kommunen, ob es die Leistung schon gibt und wohin sie gehört.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.7: Vorgaben für Steckbriefe; 8.2: Kataloge',
    falsch: 'Die Leistung „Hund anmelden“ ohne KGSt-Produkt',
    richtig: '„Hund anmelden“, OZG-ID 10125, KGSt-Produkt 611 Steuern',
    schritte: ['Wählen Sie die Leistung.', 'Ergänzen Sie die genannte Angabe aus dem Katalog.'],
  },
  schwere: 'hinweis',
  abhilfe: 'Ergänzen Sie die Angabe aus dem Katalog.',
  pruefe: {
    *leistung({ leistung }) {
      for (const angabe of ['ozgId', 'kgstProdukt'] as const) {
        if (leistung[angabe] !== undefined) continue
        yield { element: leistung.id, satz: `${quote(leistung)} fehlt: ${ANGABEN[angabe]}.`, pfad: `/${angabe}` }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'lei-hundanmeld': { prioritaet: 'mittel' } } },
    ungueltig: { aendere: { 'lei-hundanmeld': { ozgId: undefined } } },
  },
}
