import { listSichtfelder, listSichtknoten } from '../dokumentsichten.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Ausgelöste Nachrichten enthalten nur, was einging',
  erlaeuterung:
    'Eine Nachricht, die die Regel aus einer eingehenden bildet, enthält nur Felder, die in der Dokumentsicht der eingehenden ' +
    'stehen.',
  hilfe: {
    thema: 'Nachrichten',
    warum: 'Was nicht einging, kann die Regel nicht weitergeben; das Feld bliebe immer leer.',
    quelle: 'Erzeugte Regel: Dokumentsicht',
    falsch: '„Ordnungsamt unterrichten“ enthält den Versicherungsnachweis, die Anmeldung nicht.',
    richtig: 'Beide enthalten nur Felder der Anmeldung.',
    schritte: [
      'Öffnen Sie die Dokumentsichten des Nachrichtentyps.',
      'Nehmen Sie das Feld heraus, oder nehmen Sie es in die Dokumentsicht der eingehenden Nachricht auf.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Nehmen Sie das Feld aus der Dokumentsicht heraus oder in die der eingehenden Nachricht auf.',
  pruefe: {
    *leistung({ nachrichtentypen }, projekt) {
      for (const typ of nachrichtentypen) {
        const eingehend = nachrichtentypen.find(({ id }) => id === typ.ausgeloestDurch)
        if (eingehend === undefined) continue
        const vorhanden = listSichtfelder(projekt, eingehend)
        const fremd = typ.dokumentsichten
          .flatMap((sicht) => listSichtknoten(projekt, sicht))
          .find(({ pfad }) => !vorhanden.has(pfad))
        if (fremd === undefined) continue
        yield {
          element: typ.id,
          satz: `${quote(typ)} enthält „${fremd.name}“, ${quote(eingehend)} nicht.`,
          feld: fremd.pfad,
          pfad: '/dokumentsichten',
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'nac-unterricht': {
          dokumentsichten: [
            {
              dokument: 'dok-anmeldung0',
              pflicht: true,
              felder: ['ver-halteransc/fel-plz0000000'],
              rechtsgrundlagen: [{ rechtsgrundlage: 'rec-satzung000', zweck: 'Zuordnung zum Ortsteil' }],
            },
          ],
        },
      },
    },
    ungueltig: {
      aendere: {
        'nac-unterricht': {
          dokumentsichten: [
            {
              dokument: 'dok-nachweis00',
              pflicht: true,
              felder: 'alle',
              rechtsgrundlagen: [{ rechtsgrundlage: 'rec-satzung000', zweck: 'Prüfung' }],
            },
          ],
        },
      },
    },
  },
}
