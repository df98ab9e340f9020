import type { Schnittstelle } from '../../modell/elemente/produkt.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

/** What an address has to begin with; other protocols have addresses of their own. */
const ANFANG: Partial<Record<Schnittstelle['protokoll'], RegExp>> = {
  http: /^https?:\/\/[^\s/]+/,
  smtp: /^(?:smtps?:\/\/[^\s/]+|[^@\s]+@[^@\s]+)$/,
}

export const regel: Pruefregel = {
  titel: 'Endpunkte sind Adressen',
  erlaeuterung:
    'Die Adresse einer Schnittstelle passt zu ihrem Protokoll: bei HTTP beginnt sie mit https, bei SMTP mit smtp oder ist eine Mailadresse.',
  hilfe: {
    thema: 'Organisationen',
    warum: 'An etwas, das keine Adresse ist, kann der Regel-Prozessor nichts senden.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: definierte Eingangskanäle und konfigurierte Ziele',
    falsch: 'gewerbe.musterstadt.example',
    richtig: 'https://gewerbe.musterstadt.example/eingang',
    schritte: ['Wählen Sie die Installation.', 'Tragen Sie bei der Schnittstelle die vollständige Adresse ein.'],
  },
  schwere: 'warnung',
  abhilfe: 'Tragen Sie die vollständige Adresse ein, wie sie der Betreiber nennt.',
  pruefe: {
    *installation(installation, projekt) {
      for (const [i, { schnittstelle: id, endpunkt }] of installation.schnittstellen.entries()) {
        const schnittstelle = findDatensatz(projekt, 'schnittstelle', id)
        const form = schnittstelle && ANFANG[schnittstelle.protokoll]
        if (schnittstelle === undefined || form === undefined || form.test(endpunkt)) continue
        yield {
          element: installation.id,
          satz: `${quote(installation)}: Der Endpunkt ist keine Adresse für ${schnittstelle.protokoll.toUpperCase()}.`,
          pfad: `/schnittstellen/${i}/endpunkt`,
          bezug: id,
          einzelheiten: endpunkt,
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'ins-akte000000': {
          schnittstellen: [{ schnittstelle: 'sch-akte000000', endpunkt: 'https://akte.example/eingang' }],
        },
      },
    },
    ungueltig: {
      aendere: {
        'ins-akte000000': { schnittstellen: [{ schnittstelle: 'sch-akte000000', endpunkt: 'akte.example' }] },
      },
    },
  },
}
