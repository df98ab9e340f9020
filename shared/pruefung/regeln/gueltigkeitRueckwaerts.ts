import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Leistungen enden nicht, bevor sie beginnen',
  erlaeuterung: 'Das Ende der Gültigkeit einer Leistung liegt nicht vor ihrem Beginn.',
  hilfe: {
    thema: 'Katalog',
    warum: 'Eine Leistung, die nie gilt, darf nicht in Betrieb gehen; meist ist ein Datum vertauscht.',
    quelle: 'FIM: Gültigkeit von Stammdaten',
    falsch: 'gültig ab 01.01.2026, gültig bis 31.12.2025',
    richtig: 'gültig ab 01.01.2025, gültig bis 31.12.2025',
    schritte: ['Wählen Sie die Leistung.', 'Berichtigen Sie eines der Daten, oder lassen Sie das Ende offen.'],
  },
  schwere: 'warnung',
  abhilfe: 'Berichtigen Sie eines der Daten, oder lassen Sie das Ende offen.',
  pruefe: {
    *leistung({ leistung }) {
      if (leistung.gueltigBis === undefined || leistung.gueltigBis >= leistung.gueltigAb) return
      yield {
        element: leistung.id,
        satz: `${quote(leistung)} endet, bevor sie gilt.`,
        pfad: '/gueltigBis',
        behebung: 'Ende offen lassen',
      }
    },
  },
  behebe: (projekt, { element }) =>
    changeDatensatz(projekt, element, { gueltigBis: undefined }, 'Ende der Gültigkeit offen lassen'),
  beispiele: {
    gueltig: { aendere: { 'lei-hundanmeld': { gueltigBis: '2025-01-01' } } },
    ungueltig: { aendere: { 'lei-hundanmeld': { gueltigBis: '2024-12-31' } } },
  },
}
