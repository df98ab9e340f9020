import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Zusammenführungen sind erfüllbar',
  erlaeuterung:
    'Eine Teilleistung wartet nicht auf mehr Vorgänger, als sie hat, und nur auf eine Frist, die sie selbst nennt.',
  schwere: 'fehler',
  abhilfe: 'Berichtigen Sie Anzahl oder Frist der Zusammenführung.',
  *pruefe({ leistungen }) {
    for (const teilleistung of leistungen.flatMap(({ teilleistungen }) => teilleistungen)) {
      const { zusammenfuehrung, vorgaenger, fristen } = teilleistung
      if (zusammenfuehrung.art === 'anzahl' && zusammenfuehrung.anzahl > vorgaenger.length) {
        yield {
          element: teilleistung.id,
          satz: `${quote(teilleistung)} wartet auf mehr Vorgänger, als es gibt.`,
          pfad: '/zusammenfuehrung/anzahl',
        }
      }
      if (zusammenfuehrung.art === 'frist' && !fristen.some(({ id }) => id === zusammenfuehrung.frist)) {
        yield {
          element: teilleistung.id,
          satz: `${quote(teilleistung)} wartet auf eine Frist, die dort fehlt.`,
          pfad: '/zusammenfuehrung/frist',
        }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'tei-pruefung00': { zusammenfuehrung: { art: 'anzahl', anzahl: 1 } } } },
    ungueltig: { aendere: { 'tei-pruefung00': { zusammenfuehrung: { art: 'anzahl', anzahl: 2 } } } },
  },
}
