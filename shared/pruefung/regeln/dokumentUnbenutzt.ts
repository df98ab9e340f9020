import { findAlle, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jedes Dokument wird gebraucht',
  erlaeuterung:
    'Ein Dokument der Leistung wird von einer Nachricht getragen oder von einer Teilleistung benötigt oder erzeugt.',
  hilfe: {
    thema: 'Ablauf',
    warum:
      'Was niemand braucht und niemand macht, wird ausgefüllt, geprüft und beschrieben, ohne dass es etwas bewirkt.',
    quelle:
      'OZG-Leitfaden Sachsen 8.5.6: für die Bearbeitung benötigte Unterlagen und Daten; Artikel 5 DSGVO: Datenminimierung',
    falsch: '„Impfpass“ steht bei der Leistung, keine Nachricht trägt ihn.',
    richtig: '„Impfpass“ wird mit der Anmeldung eingereicht.',
    schritte: [
      'Nehmen Sie das Dokument in eine Nachricht auf, oder nennen Sie es bei einer Teilleistung.',
      'Braucht es niemand, löschen Sie es.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Nehmen Sie das Dokument in eine Nachricht oder Teilleistung auf, oder löschen Sie es.',
  pruefe: {
    *leistung({ leistung, teilleistungen, nachrichtentypen }, projekt) {
      const gebrauchte = new Set([
        ...teilleistungen.flatMap(({ benoetigt, erzeugt }) => [...benoetigt, ...erzeugt]),
        ...nachrichtentypen.flatMap(({ dokumentsichten }) => dokumentsichten.map(({ dokument }) => dokument)),
      ])
      for (const dokument of findAlle(projekt, 'dokument', leistung.dokumente)) {
        if (gebrauchte.has(dokument.id)) continue
        yield { element: dokument.id, satz: `Niemand braucht oder erzeugt ${quote(dokument)}.` }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'nac-nachreiche': { dokumentsichten: [] },
        'tei-pruefung00': { benoetigt: ['dok-nachweis00'] },
        'sch-portal0000': {
          erkennung: [{ kanal: 'portal', namensraum: '', wurzel: 'anmeldung', nachrichtentyp: 'nac-anmeldung0' }],
        },
      },
      entferne: ['zuo-nachweis00'],
    },
    ungueltig: { aendere: { 'nac-nachreiche': { dokumentsichten: [] } } },
  },
}
