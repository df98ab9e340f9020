import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { findVerwendungen } from '../../modell/referenzen.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Leistungen gehören zu einem Leistungsbündel',
  erlaeuterung: 'Jede Leistung steht in mindestens einem Leistungsbündel.',
  hilfe: {
    thema: 'Katalog',
    warum:
      'Umgesetzt werden immer Bündel, keine einzelnen Leistungen; ohne Bündel fehlt sie in Navigator und Projektlandkarte.',
    quelle: 'OZG-Leitfaden Sachsen 3.3.3: OZG-Projekte werden zu Leistungsbündeln durchgeführt',
    falsch: '„Hund anmelden“ steht in keinem Bündel.',
    richtig: '„Hund anmelden“ steht in „Steuern und Abgaben“.',
    schritte: ['Wählen Sie das Leistungsbündel.', 'Nehmen Sie die Leistung auf.'],
  },
  schwere: 'hinweis',
  abhilfe: 'Nehmen Sie die Leistung in ein Leistungsbündel auf.',
  pruefe: {
    *leistung({ leistung }, projekt) {
      if (findVerwendungen(projekt, leistung.id, 'buendel').length > 0) return
      const einziges = findEinzigesBuendel(projekt)
      yield {
        element: leistung.id,
        satz: `${quote(leistung)} gehört zu keinem Leistungsbündel.`,
        ...(einziges === undefined ? {} : { behebung: `In ${quote(einziges)} aufnehmen` }),
      }
    },
  },
  behebe: (projekt, { element }) => {
    const { id = '', leistungen = [] } = findEinzigesBuendel(projekt) ?? {}
    return changeDatensatz(projekt, id, { leistungen: [...leistungen, element] }, 'Leistung in das Bündel aufnehmen')
  },
  beispiele: {
    gueltig: { aendere: { 'bue-steuern000': { name: 'Steuern' } } },
    ungueltig: { aendere: { 'bue-steuern000': { leistungen: [] } } },
  },
}

function findEinzigesBuendel(projekt: Projekt) {
  const [erstes, ...weitere] = listDatensaetze(projekt, 'buendel')
  return weitere.length === 0 ? erstes : undefined
}
