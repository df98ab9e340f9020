import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Bestehende Akten lassen sich finden',
  erlaeuterung:
    'Gehört ein Vorgang in eine bestehende Akte, so sagt ein Datenfeld, in welche; sonst gibt es kein solches Feld.',
  hilfe: {
    thema: 'Akten und Zahlung',
    warum: 'Ohne Merkmal findet die E-Akte die bestehende Akte nicht und legt eine zweite an.',
    quelle: 'OZG-Leitfaden Sachsen 8.4.1: Dokumentation in der elektronischen Akte; xdomea',
    falsch: 'Bestehende Akte, kein Feld, nach dem sie gefunden wird.',
    richtig: 'Bestehende Akte nach „Nummer des Chips“.',
    schritte: ['Wählen Sie den Vorgangstyp.', 'Geben Sie das Datenfeld an, oder wählen Sie „neue Akte“.'],
  },
  schwere: 'fehler',
  abhilfe: 'Geben Sie das Datenfeld an, nach dem die Akte gefunden wird, oder wählen Sie eine neue Akte.',
  pruefe: {
    *vorgangstyp(vorgangstyp) {
      const { anlage, bestehendNach } = vorgangstyp.akte
      if (anlage === 'bestehend' && bestehendNach === undefined) {
        yield {
          element: vorgangstyp.id,
          satz: `${quote(vorgangstyp)} sagt nicht, wie die Akte gefunden wird.`,
          pfad: '/akte',
        }
      }
      if (anlage === 'neu' && bestehendNach !== undefined) {
        yield {
          element: vorgangstyp.id,
          satz: `${quote(vorgangstyp)} legt eine neue Akte an und sucht eine alte.`,
          pfad: '/akte',
          behebung: 'Suche entfernen',
        }
      }
    },
  },
  behebe: (projekt, { element }) => {
    const { bestehendNach: _, ...akte } = findDatensatz(projekt, 'vorgangstyp', element)?.akte ?? {}
    return changeDatensatz(projekt, element, { akte }, 'Suche nach einer bestehenden Akte entfernen')
  },
  beispiele: {
    gueltig: {
      aendere: {
        'vor-anmeldung0': {
          akte: {
            aktenplankennzeichen: '22.31',
            anlage: 'bestehend',
            bestehendNach: 'fel-chipnummer',
            aufbewahrungJahre: 10,
          },
        },
      },
    },
    ungueltig: {
      aendere: {
        'vor-anmeldung0': {
          akte: {
            aktenplankennzeichen: '22.31',
            anlage: 'neu',
            bestehendNach: 'fel-chipnummer',
            aufbewahrungJahre: 10,
          },
        },
      },
    },
  },
}
