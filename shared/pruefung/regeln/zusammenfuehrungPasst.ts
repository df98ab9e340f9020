import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { checkReferenzenOf } from '../../modell/referenzen.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

const FRIST = '/zusammenfuehrung/frist'

export const regel: Pruefregel = {
  titel: 'Zusammenführungen sind erfüllbar',
  erlaeuterung:
    'Eine Teilleistung wartet nicht auf mehr Vorgänger, als sie hat, und nur auf eine Frist, die sie selbst nennt.',
  hilfe: {
    thema: 'Ablauf',
    warum: 'Wer auf mehr wartet, als kommen kann, wartet für immer.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.6: Handlungsabschnitte und ihre Folge',
    falsch: 'Wartet auf 2 Vorgänger, hat aber einen.',
    richtig: 'Wartet auf 1 Vorgänger.',
    schritte: [
      'Wählen Sie die Teilleistung und öffnen Sie „Zusammenführung“.',
      'Verringern Sie die Anzahl, ergänzen Sie Vorgänger oder wählen Sie eine Frist, die sie selbst nennt.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Berichtigen Sie Anzahl oder Frist der Zusammenführung.',
  pruefe: {
    *teilleistung(teilleistung, projekt) {
      const { zusammenfuehrung, vorgaenger, fristen } = teilleistung
      if (zusammenfuehrung.art === 'anzahl' && zusammenfuehrung.anzahl > vorgaenger.length) {
        yield {
          element: teilleistung.id,
          satz: `${quote(teilleistung)} wartet auf mehr Vorgänger, als es gibt.`,
          pfad: '/zusammenfuehrung/anzahl',
          ...(vorgaenger.length === 0 ? {} : { behebung: `Auf ${vorgaenger.length} warten` }),
        }
      }
      const eigene = zusammenfuehrung.art !== 'frist' || fristen.some(({ id }) => id === zusammenfuehrung.frist)
      // of a Frist that is nowhere the rule about references speaks
      if (!eigene && checkReferenzenOf(projekt, teilleistung).fehlend.every(({ pfad }) => pfad !== FRIST)) {
        yield {
          element: teilleistung.id,
          satz: `${quote(teilleistung)} wartet auf eine Frist, die dort fehlt.`,
          pfad: FRIST,
        }
      }
    },
  },
  behebe: (projekt, { element }) => {
    const anzahl = findDatensatz(projekt, 'teilleistung', element)?.vorgaenger.length ?? 0
    const angaben = anzahl === 0 ? {} : { zusammenfuehrung: { art: 'anzahl', anzahl } }
    return changeDatensatz(projekt, element, angaben, 'Anzahl der Vorgänger berichtigen')
  },
  beispiele: {
    gueltig: { aendere: { 'tei-pruefung00': { zusammenfuehrung: { art: 'anzahl', anzahl: 1 } } } },
    ungueltig: { aendere: { 'tei-pruefung00': { zusammenfuehrung: { art: 'anzahl', anzahl: 2 } } } },
  },
}
