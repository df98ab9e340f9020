import { findDatensatz } from '../../modell/projekt.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Bereiche von Zuständigkeiten sind auswertbar',
  erlaeuterung: 'Ein Bereich setzt ein zweites Zuständigkeitsmerkmal der Leistung voraus und läuft nicht rückwärts.',
  hilfe: {
    thema: 'Organisationen',
    warum: 'Ein Bereich, der rückwärts läuft oder sich auf nichts bezieht, trifft nie zu.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: An welche zuständige Stelle?',
    falsch: 'Bereich T bis A',
    richtig: 'Bereich A bis T',
    schritte: [
      'Wählen Sie die Stelle und öffnen Sie die Zuständigkeit.',
      'Berichtigen Sie den Bereich.',
      'Geben Sie an der Leistung das Datenfeld für Bereiche an, falls es fehlt.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Berichtigen Sie den Bereich oder geben Sie an der Leistung das Datenfeld für den Bereich an.',
  pruefe: {
    *stelle(stelle, projekt) {
      for (const [i, { leistung, bereich }] of stelle.zustaendigkeiten.entries()) {
        if (bereich === undefined) continue
        const pfad = `/zustaendigkeiten/${i}/bereich`
        if (bereich.von > `${bereich.bis}\u{10ffff}`) {
          yield { element: stelle.id, satz: `Ein Bereich von ${quote(stelle)} läuft rückwärts.`, pfad }
        }
        if (findDatensatz(projekt, 'leistung', leistung)?.zustaendigkeitsmerkmal.bereich === undefined) {
          yield { element: stelle.id, satz: `${quoteId(projekt, leistung)} kennt kein Merkmal für Bereiche.`, pfad }
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'ste-ordnungsam': {
          zustaendigkeiten: [{ leistung: 'lei-hundanmeld', arsPraefix: '14999010', bereich: { von: 'Sch', bis: 'S' } }],
          installationen: ['ins-akte000000', 'ins-mail000000', 'ins-postfach00', 'ins-register00'],
        },
      },
    },
    ungueltig: {
      aendere: {
        'ste-ordnungsam': {
          zustaendigkeiten: [{ leistung: 'lei-hundanmeld', arsPraefix: '14999010', bereich: { von: 'T', bis: 'A' } }],
        },
      },
    },
  },
}
