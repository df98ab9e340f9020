import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Antworten gehören zu Nachrichten, die eine erwarten',
  erlaeuterung:
    'Ein Nachrichtentyp antwortet nur auf einen, der eine Antwort erwartet und zu demselben Vorgangstyp gehört.',
  schwere: 'fehler',
  abhilfe: 'Kennzeichnen Sie den beantworteten Nachrichtentyp oder berichtigen Sie den Verweis.',
  *pruefe({ leistungen }) {
    for (const { nachrichtentypen } of leistungen) {
      for (const typ of nachrichtentypen) {
        const frage = nachrichtentypen.find(({ id }) => id === typ.beantwortet)
        if (frage === undefined) continue
        if (!frage.erwartetAntwort) {
          yield {
            element: frage.id,
            satz: `${quote(frage)} erwartet keine Antwort, bekommt aber eine.`,
            einzelheiten: `Antwort: ${quote(typ)}`,
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
    }
  },
  beispiele: {
    gueltig: { aendere: { 'nac-nachreiche': { erwartetAntwort: true } } },
    ungueltig: { aendere: { 'nac-nachforder': { erwartetAntwort: false } } },
  },
}
