import { findDatensatz, listDatensaetze } from '../../modell/projekt.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Umlenkungen führen in einem Schritt zum Ziel',
  erlaeuterung:
    'Einer Umlenkung wird einmal gefolgt. Die Organisation am Ziel setzt die Leistung selbst um und lenkt sie nicht weiter um.',
  schwere: 'fehler',
  abhilfe: 'Lenken Sie unmittelbar auf die Organisation um, die die Leistung umsetzt.',
  *pruefe({ projekt }) {
    for (const organisation of listDatensaetze(projekt, 'organisation')) {
      for (const [i, { leistung, organisation: zielId }] of organisation.umlenkungen.entries()) {
        const ziel = findDatensatz(projekt, 'organisation', zielId)
        if (ziel === undefined) continue
        const pfad = `/umlenkungen/${i}`
        const element = organisation.id
        if (ziel.umlenkungen.some((eine) => eine.leistung === leistung)) {
          yield { element, satz: `${quote(ziel)} lenkt ${quoteId(projekt, leistung)} weiter um.`, pfad }
        } else if (!ziel.stufen.some((eine) => eine.leistung === leistung)) {
          yield { element, satz: `${quote(ziel)} setzt ${quoteId(projekt, leistung)} nicht um.`, pfad }
        }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'org-nachbarsta': { stufen: [{ leistung: 'lei-hundanmeld', stufe: 1 }] } } },
    ungueltig: {
      aendere: {
        'org-musterstad': { umlenkungen: [{ leistung: 'lei-hundanmeld', organisation: 'org-nachbarsta' }] },
      },
    },
  },
}
