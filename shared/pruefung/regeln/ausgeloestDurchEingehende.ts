import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Nur eingehende Nachrichten lösen andere aus',
  erlaeuterung:
    'Die Regel bildet Nachrichten unmittelbar aus der eingehenden; eine ausgelöste Nachricht löst keine weitere aus und eröffnet ' +
    'keinen Vorgang.',
  schwere: 'fehler',
  abhilfe: 'Geben Sie die ursprünglich eingehende Nachricht als Auslöser an.',
  *pruefe({ leistungen }) {
    for (const { nachrichtentypen } of leistungen) {
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
    }
  },
  beispiele: {
    gueltig: { aendere: { 'nac-unterricht': { zustand: 'unterrichtet' } } },
    ungueltig: { aendere: { 'nac-unterricht': { ausgeloestDurch: 'nac-unterricht' } } },
  },
}
