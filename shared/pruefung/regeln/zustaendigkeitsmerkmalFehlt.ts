import { listSichtfelder } from '../dokumentsichten.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Eröffnende Nachrichten nennen das Zuständigkeitsmerkmal',
  erlaeuterung: 'Ohne das Datenfeld mit dem Amtlichen Regionalschlüssel lässt sich keine zuständige Stelle finden.',
  hilfe: {
    thema: 'Nachrichten',
    warum: 'Ohne Regionalschlüssel findet die Regel keine zuständige Stelle.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: In welche Kommune und an welche Stelle?',
    falsch: 'Die Anmeldung enthält die Anschrift nicht.',
    richtig: 'Die Dokumentsicht enthält „Amtlicher Regionalschlüssel“.',
    schritte: ['Wählen Sie den eröffnenden Nachrichtentyp.', 'Nehmen Sie das Datenfeld in seine Dokumentsicht auf.'],
  },
  schwere: 'fehler',
  abhilfe: 'Nehmen Sie das Datenfeld in die Dokumentsicht der eröffnenden Nachricht auf.',
  pruefe: {
    *leistung({ leistung, nachrichtentypen }, projekt) {
      for (const typ of nachrichtentypen.filter(({ eroeffnet }) => eroeffnet)) {
        if (listSichtfelder(projekt, typ).has(leistung.zustaendigkeitsmerkmal.ars)) continue
        yield {
          element: typ.id,
          satz: `${quote(typ)} enthält das Merkmal der Zuständigkeit nicht.`,
          feld: leistung.zustaendigkeitsmerkmal.ars,
          pfad: '/dokumentsichten',
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'nac-anmeldung0': {
          dokumentsichten: [
            {
              dokument: 'dok-anmeldung0',
              pflicht: true,
              felder: [
                'gru-halter0000',
                'ver-halteransc',
                'fel-hundename0',
                'fel-hunderasse',
                'fel-gefaehrlic',
                'fel-wurfdatum0',
                'fel-chipnummer',
              ],
              rechtsgrundlagen: [],
            },
          ],
        },
      },
    },
    ungueltig: {
      aendere: {
        'nac-anmeldung0': {
          dokumentsichten: [
            { dokument: 'dok-anmeldung0', pflicht: true, felder: ['gru-halter0000'], rechtsgrundlagen: [] },
          ],
        },
      },
    },
  },
}
