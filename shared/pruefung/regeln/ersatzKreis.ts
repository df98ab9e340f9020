import { findKreise } from '../kreise.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Ersatzwege enden',
  erlaeuterung: 'Ein Zustellweg ersetzt sich nicht über andere selbst, und der Ersatz befördert dieselbe Nachricht.',
  hilfe: {
    thema: 'Nachrichten',
    warum: 'Fehlt das System, suchte die Regel im Kreis nach einem Ersatz und fände nie einen.',
    quelle: 'Erzeugte Regel, Schritt „Zustellwege“',
    falsch: 'Mail ersetzt Fachverfahren, Fachverfahren ersetzt Mail.',
    richtig: 'Mail ersetzt Fachverfahren; Mail hat keinen Ersatz.',
    schritte: [
      'Wählen Sie den Zustellweg.',
      'Nehmen Sie den Ersatz heraus oder wählen Sie einen anderen, der dieselbe Nachricht befördert.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Wählen Sie einen anderen Ersatz oder lassen Sie ihn weg.',
  pruefe: {
    *leistung({ zustellwege }, projekt) {
      const ersatz = new Map(zustellwege.map((weg) => [weg.id, weg.ersatz === undefined ? [] : [weg.ersatz]]))
      for (const id of findKreise([...ersatz.keys()], (eine) => ersatz.get(eine) ?? [])) {
        yield { element: id, satz: `${quoteId(projekt, id)} ersetzt sich am Ende selbst.`, pfad: '/ersatz' }
      }
      for (const weg of zustellwege) {
        const anderer = zustellwege.find(({ id }) => id === weg.ersatz)
        if (anderer === undefined || anderer.nachrichtentyp === weg.nachrichtentyp) continue
        yield {
          element: weg.id,
          satz: `Der Ersatz von ${quote(weg)} befördert eine andere Nachricht.`,
          pfad: '/ersatz',
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'zus-akte000000': { ersatz: 'zus-mail000000' } } },
    ungueltig: { aendere: { 'zus-mail000000': { ersatz: 'zus-fachverf00' } } },
  },
}
