import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Eingänge erkennen ihre Nachrichten',
  erlaeuterung:
    'Eine Schnittstelle für eingehende Nachrichten sagt, an welchem Kanal und welcher Wurzel sie welche Nachricht erkennt.',
  hilfe: {
    thema: 'Produkte und Zuordnungen',
    warum:
      'Ohne Erkennung weiß der Regel-Prozessor nicht, welche Leistung gemeint ist; alles landet auf der Klärungsliste.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: Von welchem System und zu welchem Verwaltungsverfahren?',
    falsch: 'Eingang des Portals ohne Erkennung',
    richtig: 'Kanal „portal“, Wurzel „anmeldung“ bedeutet „Hund anmelden“.',
    schritte: [
      'Wählen Sie die Schnittstelle.',
      'Ergänzen Sie unter „Erkannt an“ Kanal, Namensraum, Wurzel und Nachrichtentyp.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Ergänzen Sie, woran die Nachrichten erkannt werden.',
  pruefe: {
    *schnittstelle(schnittstelle) {
      const { richtung, erkennung = [] } = schnittstelle
      if (richtung !== 'eingang' || erkennung.length > 0) return
      yield { element: schnittstelle.id, satz: `${quote(schnittstelle)} erkennt keine Nachricht.`, pfad: '/erkennung' }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'sch-akte000000': { erkennung: undefined } } },
    ungueltig: { aendere: { 'sch-nachforder': { erkennung: [] } } },
  },
}
