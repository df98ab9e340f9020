import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Installationen benutzen Schnittstellen ihres Produkts',
  erlaeuterung: 'Eine Installation nennt nur Schnittstellen, die ihr Produkt hat.',
  hilfe: {
    thema: 'Organisationen',
    warum: 'Der Regel-Prozessor spräche das System in einem Format an, das es nicht versteht.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.5: Registrierung und Konfiguration von zertifizierten Lösungen',
    falsch: 'Die Installation der „Beispielakte“ nennt eine Schnittstelle des Mailservers.',
    richtig: 'Sie nennt die Ablage der „Beispielakte“.',
    schritte: [
      'Wählen Sie die Installation.',
      'Entfernen Sie die fremde Schnittstelle oder wählen Sie das richtige Produkt.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Entfernen Sie die fremde Schnittstelle oder wählen Sie das richtige Produkt.',
  pruefe: {
    *installation(installation, projekt) {
      const produkt = findDatensatz(projekt, 'produkt', installation.produkt)
      if (produkt === undefined) return
      for (const [i, { schnittstelle }] of installation.schnittstellen.entries()) {
        if (produkt.schnittstellen.includes(schnittstelle) || !projekt.datensaetze.has(schnittstelle)) continue
        yield {
          element: installation.id,
          satz: `${quote(produkt)} hat die Schnittstelle ${quoteId(projekt, schnittstelle)} nicht.`,
          pfad: `/schnittstellen/${i}`,
          bezug: schnittstelle,
          ...(installation.schnittstellen.length > 1 ? { behebung: 'Schnittstelle entfernen' } : {}),
        }
      }
    },
  },
  behebe: (projekt, { element, bezug }) => {
    const { schnittstellen = [] } = findDatensatz(projekt, 'installation', element) ?? {}
    const uebrige = schnittstellen.filter(({ schnittstelle }) => schnittstelle !== bezug)
    return changeDatensatz(
      projekt,
      element,
      uebrige.length === 0 ? {} : { schnittstellen: uebrige },
      'Schnittstelle entfernen',
    )
  },
  beispiele: {
    gueltig: { aendere: { 'ins-akte000000': { name: 'E-Akte' } } },
    ungueltig: {
      aendere: {
        'ins-akte000000': {
          schnittstellen: [
            { schnittstelle: 'sch-akte000000', endpunkt: 'http://127.0.0.1/' },
            { schnittstelle: 'sch-postfach00', endpunkt: 'http://127.0.0.1/' },
          ],
        },
      },
    },
  },
}
