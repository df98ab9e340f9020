import { isZustellziel } from '../../modell/zustellziel.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'
import { isVorhanden } from '../vorhandenes.ts'

export const regel: Pruefregel = {
  titel: 'Nachrichten gehen nur an ihre Empfänger',
  erlaeuterung:
    'Die Rolle eines Zustellwegs ist Empfänger des Nachrichtentyps. Abgelegt wird bei der zuständigen Stelle, auch wenn die Nachricht ' +
    'an andere geht; Register werden gefragt und Kassen beauftragt, ohne die Nachricht zu bekommen.',
  hilfe: {
    thema: 'Nachrichten',
    warum:
      'Wer nicht Empfänger ist, hat auf den Inhalt keinen Anspruch; die Dokumentsicht ist für andere ' + 'gemacht.',
    quelle: 'Artikel 5 Absatz 1 Buchstabe b DSGVO; OZG-Leitfaden Sachsen 8.5.6: fachliche Rollen',
    falsch: 'Eine Nachricht an das Steueramt geht auch an das Ordnungsamt.',
    richtig: 'Das Ordnungsamt bekommt einen eigenen Nachrichtentyp mit eigener Dokumentsicht.',
    schritte: [
      'Wählen Sie den Zustellweg und seine Rolle neu.',
      'Oder ergänzen Sie die Rolle beim Nachrichtentyp unter „an“.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Wählen Sie eine Rolle, an die sich der Nachrichtentyp richtet, oder ergänzen Sie den Empfänger.',
  pruefe: {
    *leistung({ zustellwege, nachrichtentypen }, projekt) {
      for (const weg of zustellwege) {
        const typ = nachrichtentypen.find(({ id }) => id === weg.nachrichtentyp)
        if (typ === undefined || isZustellziel(projekt, typ, weg.rolle, weg.komponententyp)) continue
        // what the system is for decides; a wrong one is told as that
        if (!isVorhanden(projekt, weg.komponententyp) || weg.abfrage !== undefined) continue
        yield {
          element: weg.id,
          satz: `${quote(typ)} richtet sich nicht an ${quoteId(projekt, weg.rolle)}.`,
          pfad: '/rolle',
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'zus-postfach00': { rolle: 'rol-steueramt0', komponententyp: 'kom-akte000000' },
      },
    },
    ungueltig: { aendere: { 'zus-mail000000': { rolle: 'rol-ordnungsam' } } },
  },
}
