import { isVerwendet } from '../../modell/referenzen.ts'
import { deleteElement } from '../behebung.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Rechtsgrundlagen werden genannt',
  erlaeuterung: 'Eine Rechtsgrundlage, auf die sich kein Element beruft, ist meist ein Rest einer früheren Fassung.',
  hilfe: {
    thema: 'Struktur',
    warum:
      'Wer das Verzeichnis der Rechtsgrundlagen prüft, prüft sonst Gesetze, die mit der Leistung nichts zu tun haben.',
    quelle: 'Artikel 30 DSGVO: Verzeichnis der Verarbeitungstätigkeiten',
    falsch: '„§ 12 Tierschutzgesetz“ liegt im Projekt, niemand nennt sie.',
    richtig: 'Das Feld „Rasse“ nennt sie.',
    schritte: ['Nennen Sie die Rechtsgrundlage bei dem Element, für das sie gilt.', 'Oder löschen Sie sie.'],
  },
  schwere: 'hinweis',
  abhilfe: 'Nennen Sie die Rechtsgrundlage, wo sie gilt, oder löschen Sie sie.',
  pruefe: {
    *rechtsgrundlage(rechtsgrundlage, projekt) {
      if (isVerwendet(projekt, rechtsgrundlage.id)) return
      yield {
        element: rechtsgrundlage.id,
        satz: `Nichts beruft sich auf ${quote(rechtsgrundlage)}.`,
        behebung: 'Rechtsgrundlage löschen',
      }
    },
  },
  behebe: (projekt, { element }) => deleteElement(projekt, element),
  beispiele: {
    gueltig: { aendere: { 'rec-satzung000': { paragraf: '§ 9' } } },
    ungueltig: {
      neu: {
        'baukasten/grundlagen.json': [
          {
            id: 'rec-tierschutz',
            art: 'rechtsgrundlage',
            name: 'Gefährliche Hunde',
            technischerName: 'gefaehrlicheHunde',
            norm: 'Polizeiverordnung',
            paragraf: '§ 2',
            fassung: '2025-01-01',
          },
        ],
      },
    },
  },
}
