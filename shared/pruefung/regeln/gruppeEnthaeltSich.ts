import { findDatensatz } from '../../modell/projekt.ts'
import { findKreise } from '../kreise.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Keine Gruppe enthält sich selbst',
  erlaeuterung: 'Weder unmittelbar noch über Verwendungen des Baukastens kommt eine Gruppe in sich selbst vor.',
  hilfe: {
    thema: 'Datenfelder',
    warum: 'Eine Gruppe, die sich selbst enthält, hätte unendlich viele Felder.',
    quelle: 'W3C XML Schema 1.0: endliche Inhaltsmodelle in den erzeugten XSD',
    falsch: '„Anschrift“ enthält „Halter“, „Halter“ enthält „Anschrift“.',
    richtig: '„Halter“ enthält „Anschrift“.',
    schritte: ['Öffnen Sie die Gruppe.', 'Nehmen Sie die Stelle heraus, über die sie sich selbst enthält.'],
  },
  schwere: 'fehler',
  abhilfe: 'Nehmen Sie die Gruppe aus ihren eigenen Teilen heraus.',
  pruefe: {
    *datenfeldgruppe(gruppe, projekt) {
      const teileOf = (id: string): readonly string[] => {
        const teilgruppe = findDatensatz(projekt, 'datenfeldgruppe', id)
        if (teilgruppe !== undefined) return teilgruppe.kinder
        const verwendung = findDatensatz(projekt, 'baukastenverwendung', id)
        return verwendung === undefined ? [] : [verwendung.gruppe]
      }
      if (findKreise([gruppe.id], teileOf).length === 0) return
      yield { element: gruppe.id, satz: `Die Gruppe ${quote(gruppe)} enthält sich selbst.`, pfad: '/kinder' }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'gru-halter0000': {
          kinder: ['fel-familienna', 'fel-postfach00', 'fel-mail000000', 'ver-zweitwohn0', 'fel-assistenz0'],
        },
      },
      neu: {
        'leistungen/hundAnmelden.json': [
          {
            id: 'ver-zweitwohn0',
            art: 'baukastenverwendung',
            name: 'Zweitwohnung',
            technischerName: 'zweitwohnung',
            anzahl: { min: 0, max: 1 },
            gruppe: 'gru-anschrift0',
            rechtsgrundlagen: [],
          },
        ],
      },
    },
    ungueltig: { aendere: { 'gru-halter0000': { kinder: ['fel-familienna', 'gru-halter0000'] } } },
  },
}
