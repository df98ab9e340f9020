import { findDatensatz } from '../../modell/projekt.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Umlenkungen führen in einem Schritt zum Ziel',
  erlaeuterung:
    'Einer Umlenkung wird einmal gefolgt. Die Organisation am Ziel setzt die Leistung selbst um und lenkt sie nicht weiter um.',
  hilfe: {
    thema: 'Organisationen',
    warum:
      'Einer Umlenkung folgt der Regel-Prozessor genau einmal. Setzt das Ziel die Leistung nicht selbst ' +
      'um, bleibt die Nachricht liegen.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: In welche Kommune sind die Daten zu übermitteln?',
    falsch: 'Nachbarstadt lenkt auf Musterstadt um, Musterstadt auf Nachbarstadt.',
    richtig: 'Nachbarstadt lenkt auf Musterstadt um; Musterstadt setzt die Leistung um.',
    schritte: ['Wählen Sie die Organisation.', 'Lenken Sie unmittelbar auf die um, die die Leistung umsetzt.'],
  },
  schwere: 'fehler',
  abhilfe: 'Lenken Sie unmittelbar auf die Organisation um, die die Leistung umsetzt.',
  pruefe: {
    *organisation(organisation, projekt) {
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
    },
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
