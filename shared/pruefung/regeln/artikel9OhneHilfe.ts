import { walkFeldbaum } from '../../modell/feldbaum.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Besonders geschützte Angaben werden erklärt',
  erlaeuterung:
    'Ein Feld mit Angaben nach Artikel 9 DSGVO hat einen Hilfetext: wofür sie gebraucht werden und ob sie freiwillig sind.',
  hilfe: {
    thema: 'Datenschutz',
    warum: 'Wer nach Gesundheit, Religion oder Herkunft gefragt wird, muss verstehen, warum, bevor er antwortet.',
    quelle: 'Artikel 9, 12 und 13 DSGVO',
    falsch: '„Assistenzhund wegen einer Behinderung“ ohne Hilfetext',
    richtig: '„Freiwillig. Assistenzhunde sind von der Steuer befreit.“',
    schritte: [
      'Wählen Sie das Datenfeld.',
      'Schreiben Sie unter „Hilfe“, wofür die Angabe gebraucht wird und ob sie freiwillig ist.',
    ],
  },
  schwere: 'hinweis',
  abhilfe: 'Erklären Sie im Hilfetext, wofür die Angabe gebraucht wird.',
  pruefe: {
    *leistung({ feldbaeume }) {
      for (const { dokument, kinder } of feldbaeume) {
        for (const { feld, hilfe, name, pfad } of walkFeldbaum(kinder)) {
          if (feld?.schutzkategorie !== 'artikel9' || (hilfe ?? '').trim() !== '') continue
          yield { element: dokument, satz: `„${name}“ erklärt nicht, wofür die Angabe ist.`, feld: pfad }
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'fel-assistenz0': { hilfe: 'Freiwillig.' } } },
    ungueltig: { aendere: { 'fel-assistenz0': { hilfe: undefined } } },
  },
}
