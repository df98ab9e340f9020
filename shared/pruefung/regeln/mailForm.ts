import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

const MAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/

export const regel: Pruefregel = {
  titel: 'Stellen haben eine gültige Mailadresse',
  erlaeuterung: 'Die Mailadresse einer Stelle hat einen Namen, ein @ und eine Domäne, ohne Leerzeichen.',
  hilfe: {
    thema: 'Organisationen',
    warum: 'Mitteilungen an die Stelle kämen als unzustellbar zurück, oft erst im Betrieb.',
    quelle: 'RFC 5321: Adressen im Mailverkehr',
    falsch: 'steueramt(at)musterstadt.example',
    richtig: 'steueramt@musterstadt.example',
    schritte: ['Wählen Sie die Stelle.', 'Berichtigen Sie die Mailadresse.'],
  },
  schwere: 'warnung',
  abhilfe: 'Berichtigen Sie die Mailadresse der Stelle.',
  pruefe: {
    *stelle(stelle) {
      if (MAIL.test(stelle.mail)) return
      yield {
        element: stelle.id,
        satz: `Die Mailadresse von ${quote(stelle)} ist nicht gültig.`,
        pfad: '/mail',
        einzelheiten: stelle.mail,
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'ste-steueramt0': { mail: 'steuern@stadt.musterland.example' } } },
    ungueltig: { aendere: { 'ste-steueramt0': { mail: 'steueramt(at)musterstadt.example' } } },
  },
}
