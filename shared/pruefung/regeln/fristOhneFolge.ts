import type { Frist } from '../../modell/elemente/teilleistung.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Nach einer Frist geht es weiter',
  erlaeuterung: 'Soll nach Ablauf einer Frist fortgefahren werden, so gibt es eine Teilleistung, die darauf folgt.',
  hilfe: {
    thema: 'Ablauf',
    warum: 'Sonst läuft die Frist ab, und niemand hat etwas zu tun; der Vorgang bleibt liegen.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.6: zu durchlaufende Handlungsabschnitte',
    falsch: '„Stellungnahme abwarten“ fährt nach 15 Werktagen fort; keine Teilleistung folgt.',
    richtig: 'Danach folgt „Bescheid erlassen“.',
    schritte: [
      'Wählen Sie die Teilleistung, mit der es weitergehen soll, und nennen Sie diese als Vorgänger.',
      'Oder wählen Sie an der Frist die Wirkung „erinnern“ oder „beenden“.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Lassen Sie eine Teilleistung folgen oder wählen Sie eine andere Wirkung.',
  pruefe: {
    *leistung({ teilleistungen }) {
      const fortgesetzte = new Set(
        teilleistungen.flatMap(({ vorgaenger }) => vorgaenger.map(({ teilleistung }) => teilleistung)),
      )
      for (const { id, fristen } of teilleistungen.filter((eine) => !fortgesetzte.has(eine.id))) {
        for (const frist of fristen.filter(({ wirkung }) => wirkung === 'fortfahren')) {
          yield {
            element: id,
            satz: `Nach der Frist „${frist.name}“ geht es nicht weiter.`,
            pfad: '/fristen',
            bezug: frist.id,
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'tei-pruefung00': { fristen: [createFrist()] } } },
    ungueltig: { aendere: { 'tei-unterricht': { fristen: [createFrist()] } } },
  },
}

function createFrist(): Frist {
  return {
    id: 'fri-antwort000',
    name: 'Antwort abwarten',
    beginn: 'beginnDerTeilleistung',
    dauerWerktage: 10,
    wirkung: 'fortfahren',
    rechtsgrundlagen: [],
  }
}
