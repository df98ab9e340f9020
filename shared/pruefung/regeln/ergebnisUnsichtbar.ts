import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Teilleistungen hinterlassen etwas',
  erlaeuterung:
    'Eine Teilleistung, nach der es weitergeht, löst eine Nachricht aus oder benötigt oder erzeugt ein Dokument. Nur die letzte darf ' +
    'ohne beides enden.',
  hilfe: {
    thema: 'Ablauf',
    warum: 'Sonst erfährt niemand vom Ergebnis, und in der Akte steht nichts davon.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.6: in der E-Akte zu dokumentierende Teilergebnisse',
    falsch: '„Anmeldung prüfen“ ohne Nachricht und ohne Dokument, danach folgt „Bescheid erlassen“.',
    richtig: '„Anmeldung prüfen“ erzeugt das Dokument „Prüfvermerk“.',
    schritte: [
      'Wählen Sie die Teilleistung.',
      'Tragen Sie ein, welches Dokument sie benötigt oder erzeugt, oder legen Sie die Nachricht an, die sie auslöst.',
      'Gehört sie nur zum inneren Ablauf einer Behörde, löschen Sie sie.',
    ],
  },
  schwere: 'hinweis',
  abhilfe: 'Ergänzen Sie Dokument oder Nachricht, oder löschen Sie die Teilleistung.',
  pruefe: {
    *leistung({ teilleistungen, nachrichtentypen }) {
      const ausloesende = new Set(nachrichtentypen.map(({ teilleistung }) => teilleistung))
      const fortgesetzte = new Set(
        teilleistungen.flatMap(({ vorgaenger }) => vorgaenger.map(({ teilleistung }) => teilleistung)),
      )
      for (const teilleistung of teilleistungen) {
        const { id, benoetigt, erzeugt } = teilleistung
        if (!fortgesetzte.has(id) || ausloesende.has(id) || benoetigt.length + erzeugt.length > 0) continue
        yield { element: id, satz: `Von ${quote(teilleistung)} bleibt nichts: keine Nachricht, kein Dokument.` }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'nac-anmeldung0': { teilleistung: 'tei-pruefung00' },
        'tei-eingang000': { benoetigt: ['dok-anmeldung0'] },
      },
    },
    ungueltig: { aendere: { 'nac-anmeldung0': { teilleistung: 'tei-pruefung00' } } },
  },
}
