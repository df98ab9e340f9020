import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Nur eingehende Nachrichten lösen andere aus',
  erlaeuterung:
    'Die Regel bildet Nachrichten unmittelbar aus der eingehenden; eine ausgelöste Nachricht löst keine weitere aus und eröffnet ' +
    'keinen Vorgang.',
  hilfe: {
    thema: 'Nachrichten',
    warum:
      'Die Regel bildet Nachrichten nur aus der, die gerade eingeht. Was an einer ausgelösten Nachricht ' +
      'hängt, entstünde nie.',
    quelle: 'Erzeugte Regel, Schritt „Zustellwege“',
    falsch: '„Ordnungsamt unterrichten“ wird durch „Eingang bestätigen“ ausgelöst, das selbst ausgelöst wird.',
    richtig: 'Beide werden durch „Hund anmelden“ ausgelöst.',
    schritte: [
      'Wählen Sie den Nachrichtentyp.',
      'Geben Sie unter „ausgelöst durch“ die eingehende Nachricht an, oder lassen Sie es leer.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Geben Sie die ursprünglich eingehende Nachricht als Auslöser an.',
  pruefe: {
    *leistung({ nachrichtentypen }) {
      for (const typ of nachrichtentypen.filter(({ ausgeloestDurch }) => ausgeloestDurch !== undefined)) {
        const ausloeser = nachrichtentypen.find(({ id }) => id === typ.ausgeloestDurch)
        if (ausloeser?.ausgeloestDurch !== undefined) {
          yield {
            element: typ.id,
            satz: `${quote(typ)} wird durch keine eingehende Nachricht ausgelöst.`,
            pfad: '/ausgeloestDurch',
          }
        }
        if (typ.eroeffnet) {
          yield { element: typ.id, satz: `${quote(typ)} wird ausgelöst und eröffnet zugleich.`, pfad: '/eroeffnet' }
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'nac-unterricht': { zustand: 'unterrichtet' } } },
    ungueltig: { aendere: { 'nac-unterricht': { ausgeloestDurch: 'nac-unterricht' } } },
  },
}
