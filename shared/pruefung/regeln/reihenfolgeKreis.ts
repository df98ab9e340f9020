import { findKreise } from '../kreise.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Zustellwege warten nicht aufeinander',
  erlaeuterung:
    'Die Reihenfolge der Zustellwege hat einen Anfang. Ein Zustellweg wartet nur auf einen, der aus derselben eingehenden Nachricht ' +
    'entsteht.',
  hilfe: {
    thema: 'Nachrichten',
    warum: 'Zustellwege, die aufeinander warten, werden nie zugestellt.',
    quelle: 'Erzeugte Regel: Reihenfolge der Zustellaufträge',
    falsch: '„Ablegen“ wartet auf „Mail“, „Mail“ auf „Ablegen“.',
    richtig: '„Mail“ wartet auf „Ablegen“.',
    schritte: [
      'Wählen Sie den Zustellweg.',
      'Nehmen Sie „nach“ heraus oder wählen Sie einen Weg derselben eingehenden Nachricht.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Entfernen Sie „nach“ bei einem der Zustellwege.',
  pruefe: {
    *leistung({ zustellwege, nachrichtentypen }, projekt) {
      const nach = new Map(zustellwege.map((weg) => [weg.id, weg.nach === undefined ? [] : [weg.nach]]))
      for (const id of findKreise([...nach.keys()], (eine) => nach.get(eine) ?? [])) {
        yield { element: id, satz: `${quoteId(projekt, id)} wartet am Ende auf sich selbst.`, pfad: '/nach' }
      }
      const eingehendOf = (typ: string) => nachrichtentypen.find(({ id }) => id === typ)?.ausgeloestDurch ?? typ
      for (const weg of zustellwege) {
        const anderer = zustellwege.find(({ id }) => id === weg.nach)
        if (anderer === undefined || eingehendOf(anderer.nachrichtentyp) === eingehendOf(weg.nachrichtentyp)) continue
        yield { element: weg.id, satz: `${quote(weg)} wartet auf den Weg einer fremden Nachricht.`, pfad: '/nach' }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'zus-ordnungsam': { nach: 'zus-fachverf00' } } },
    ungueltig: { aendere: { 'zus-akte000000': { nach: 'zus-mail000000' } } },
  },
}
