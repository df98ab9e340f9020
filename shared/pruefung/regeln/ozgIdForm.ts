import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { describeOzgmangel, isOzgId } from '../../modell/katalogangaben.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'OZG-IDs haben fünf Ziffern',
  erlaeuterung: 'Die OZG-ID nennt das Leistungsbündel des OZG-Umsetzungskatalogs: fünf Ziffern, die mit 1 beginnen.',
  hilfe: {
    thema: 'Katalog',
    warum:
      'Über die OZG-ID ordnen Bund, Länder und Kommunen ihre Projekte einander zu; eine andere Schreibweise findet niemand.',
    quelle: 'OZG-Leitfaden Sachsen 8.2.1: OZG-Umsetzungskatalog des Bundes',
    falsch: 'OZG-10294',
    richtig: '10294',
    schritte: ['Wählen Sie die Leistung.', 'Tragen Sie die fünf Ziffern aus dem Umsetzungskatalog ein.'],
  },
  schwere: 'warnung',
  abhilfe: 'Tragen Sie die fünf Ziffern des Umsetzungskatalogs ein; sie beginnen mit 1.',
  pruefe: {
    *leistung({ leistung }) {
      const { ozgId } = leistung
      if (ozgId === undefined || isOzgId(ozgId)) return
      const ziffern = findZiffern(ozgId)
      yield {
        element: leistung.id,
        satz: `Die OZG-ID ${describeOzgmangel(ozgId)}: ${quote(leistung)}.`,
        pfad: '/ozgId',
        einzelheiten: ozgId,
        ...(ziffern === undefined ? {} : { behebung: `${ziffern} verwenden` }),
      }
    },
  },
  behebe: (projekt, { element }) => {
    const leistung = projekt.datensaetze.get(element)
    const ziffern = leistung?.art === 'leistung' ? findZiffern(leistung.ozgId ?? '') : undefined
    return changeDatensatz(projekt, element, ziffern === undefined ? {} : { ozgId: ziffern }, 'OZG-ID berichtigen')
  },
  beispiele: {
    gueltig: { aendere: { 'lei-hundanmeld': { ozgId: '10294' } } },
    ungueltig: { aendere: { 'lei-hundanmeld': { ozgId: 'OZG-10294' } } },
  },
}

/** The one number of five digits in it. */
function findZiffern(ozgId: string): string | undefined {
  const zahlen = ozgId.match(/\d+/g) ?? []
  return zahlen.length === 1 && isOzgId(zahlen[0] ?? '') ? zahlen[0] : undefined
}
