import { findDatensatz, listDatensaetze } from '../../modell/projekt.ts'
import { findKreise } from '../kreise.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Keine Gruppe enthält sich selbst',
  erlaeuterung: 'Weder unmittelbar noch über Verwendungen des Baukastens kommt eine Gruppe in sich selbst vor.',
  schwere: 'fehler',
  abhilfe: 'Nehmen Sie die Gruppe aus ihren eigenen Teilen heraus.',
  *pruefe({ projekt }) {
    const teileOf = (id: string): readonly string[] => {
      const gruppe = findDatensatz(projekt, 'datenfeldgruppe', id)
      if (gruppe !== undefined) return gruppe.kinder
      const verwendung = findDatensatz(projekt, 'baukastenverwendung', id)
      return verwendung === undefined ? [] : [verwendung.gruppe]
    }
    const gruppen = listDatensaetze(projekt, 'datenfeldgruppe')
    const kreise = new Set(
      findKreise(
        gruppen.map(({ id }) => id),
        teileOf,
      ),
    )
    for (const gruppe of gruppen.filter(({ id }) => kreise.has(id))) {
      yield { element: gruppe.id, satz: `Die Gruppe ${quote(gruppe)} enthält sich selbst.`, pfad: '/kinder' }
    }
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
