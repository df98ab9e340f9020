import { findKnoten, quote } from '../modellsicht.ts'
import { findOffenGesendetes } from '../offeneMail.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Besonders geschützte Daten stehen in keiner offenen Mail',
  erlaeuterung:
    'Angaben nach Artikel 9 DSGVO gehen nie in den Betreff oder Text einer Mail und nie als Inhalt an ein Mailsystem, das nicht ' +
    'als vertraulich gekennzeichnet ist.',
  hilfe: {
    thema: 'Datenschutz',
    warum:
      'Eine offene Mail kann unterwegs mitgelesen werden. Angaben zu Gesundheit, Religion oder Herkunft ' +
      'gehören nie hinein.',
    quelle: 'Artikel 9 und 32 DSGVO',
    falsch: 'Der Betreff der Mail nennt „Assistenzhund wegen einer Behinderung“.',
    richtig: 'Die Mail nennt nur das Aktenzeichen; die Angabe geht in das Fachverfahren.',
    schritte: [
      'Nehmen Sie das Feld aus Betreff, Hinweistext oder Dokumentsicht heraus.',
      'Oder stellen Sie über Postfach, Fachverfahren oder eine vertrauliche Installation zu.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Nehmen Sie die Felder heraus oder wählen Sie einen geschützten Zustellweg.',
  pruefe: {
    *leistung(sicht, projekt) {
      for (const weg of sicht.zustellwege) {
        const typ = sicht.nachrichtentypen.find(({ id }) => id === weg.nachrichtentyp)
        const feld = typ && findOffenGesendetes(projekt, typ, weg.komponententyp, (pfad) => findKnoten(sicht, pfad))
        if (feld === undefined) continue
        yield { element: weg.id, satz: `${quote(weg)} sendet besonders geschützte Daten als offene Mail.`, feld }
      }
    },
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
