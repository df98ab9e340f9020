import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jede Nachricht wird zugestellt',
  erlaeuterung:
    'Zu jedem Nachrichtentyp gibt es mindestens einen Zustellweg; sonst nimmt ihn die Regel an und tut nichts damit.',
  hilfe: {
    thema: 'Nachrichten',
    warum: 'Eine Nachricht ohne Zustellweg nimmt die Regel an und tut nichts damit.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: Die Daten werden an das konfigurierte Ziel gesendet',
    falsch: '„Nachweis nachfordern“ hat keinen Zustellweg.',
    richtig: '„Nachweis nachfordern“ geht in das Postfach der Halterin.',
    schritte: [
      'Legen Sie im Graph einen Zustellweg vom Nachrichtentyp zu einem Komponententyp an.',
      'Oder löschen Sie den Nachrichtentyp.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Legen Sie einen Zustellweg für den Nachrichtentyp an oder entfernen Sie ihn.',
  pruefe: {
    *leistung({ nachrichtentypen, zustellwege }) {
      for (const typ of nachrichtentypen) {
        if (zustellwege.some(({ nachrichtentyp, nurAlsErsatz }) => nachrichtentyp === typ.id && !nurAlsErsatz)) continue
        yield { element: typ.id, satz: `${quote(typ)} wird niemandem zugestellt.` }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'zus-postfach00': { pflicht: false } } },
    ungueltig: { aendere: { 'zus-postfach00': { nurAlsErsatz: true } } },
  },
}
