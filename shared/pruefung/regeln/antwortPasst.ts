import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Antworten gehören zu Nachrichten, die eine erwarten',
  erlaeuterung:
    'Ein Nachrichtentyp antwortet nur auf einen, der eine Antwort erwartet und zu demselben Vorgangstyp gehört.',
  hilfe: {
    thema: 'Nachrichten',
    warum:
      'Eine Antwort braucht im Vorgang eine offene Anfrage. Erwartet die Frage keine, landet jede Antwort ' +
      'auf der Klärungsliste.',
    quelle: 'Erzeugte Regel, Schritt „Antwort passt“',
    falsch: '„Nachweis nachreichen“ antwortet auf „Nachweis nachfordern“, das keine Antwort erwartet.',
    richtig: '„Nachweis nachfordern“ erwartet eine Antwort; beide gehören zu denselben Vorgangstypen.',
    schritte: [
      'Wählen Sie den beantworteten Nachrichtentyp und schalten Sie „erwartet Antwort“ ein.',
      'Oder nehmen Sie bei der Antwort „beantwortet“ heraus.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Kennzeichnen Sie den beantworteten Nachrichtentyp oder berichtigen Sie den Verweis.',
  pruefe: {
    *leistung({ nachrichtentypen }) {
      for (const typ of nachrichtentypen) {
        const frage = nachrichtentypen.find(({ id }) => id === typ.beantwortet)
        if (frage === undefined) continue
        if (!frage.erwartetAntwort) {
          yield {
            element: frage.id,
            satz: `${quote(frage)} erwartet keine Antwort, bekommt aber eine.`,
            pfad: '/erwartetAntwort',
            bezug: typ.id,
            einzelheiten: `Antwort: ${quote(typ)}`,
            behebung: 'Antwort erwarten',
          }
        }
        if (!typ.vorgangstypen.some((id) => frage.vorgangstypen.includes(id))) {
          yield {
            element: typ.id,
            satz: `${quote(typ)} und ${quote(frage)} gehören zu verschiedenen Vorgangstypen.`,
            pfad: '/beantwortet',
          }
        }
      }
    },
  },
  behebe: (projekt, { element }) => changeDatensatz(projekt, element, { erwartetAntwort: true }, 'Antwort erwarten'),
  beispiele: {
    gueltig: { aendere: { 'nac-nachreiche': { erwartetAntwort: true } } },
    ungueltig: { aendere: { 'nac-nachforder': { erwartetAntwort: false } } },
  },
}
