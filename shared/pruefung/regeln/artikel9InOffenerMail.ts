import { findKnoten, quote } from '../modellsicht.ts'
import { findOffenGesendetes } from '../offeneMail.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Besonders geschützte Daten stehen in keiner offenen Mail',
  erlaeuterung:
    'Angaben nach Artikel 9 DSGVO gehen nie in den Betreff oder Text einer Mail und nie als Inhalt an ein Mailsystem, das nicht ' +
    'als vertraulich gekennzeichnet ist.',
  schwere: 'fehler',
  abhilfe: 'Nehmen Sie die Felder heraus oder wählen Sie einen geschützten Zustellweg.',
  *pruefe({ projekt, leistungen }) {
    for (const sicht of leistungen) {
      for (const weg of sicht.zustellwege) {
        const typ = sicht.nachrichtentypen.find(({ id }) => id === weg.nachrichtentyp)
        const feld = typ && findOffenGesendetes(projekt, typ, weg.komponententyp, (pfad) => findKnoten(sicht, pfad))
        if (feld === undefined) continue
        yield { element: weg.id, satz: `${quote(weg)} sendet besonders geschützte Daten als offene Mail.`, feld }
      }
    }
  },
  beispiele: {
    gueltig: {
      aendere: {
        'nac-anmeldung0': { betreff: [{ art: 'feld', feld: 'fel-assistenz0' }] },
        'ins-mail000000': { vertraulich: true },
      },
    },
    ungueltig: { aendere: { 'nac-anmeldung0': { betreff: [{ art: 'feld', feld: 'fel-assistenz0' }] } } },
  },
}
