import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Zustellwege beginnen nicht vor ihrer Teilleistung',
  erlaeuterung: 'Eine Nachricht kann erst zugestellt werden, wenn es die Teilleistung gibt, die sie auslöst.',
  schwere: 'fehler',
  abhilfe: 'Lassen Sie den Zustellweg später oder die Teilleistung früher beginnen.',
  *pruefe({ projekt, leistungen }) {
    for (const { zustellwege, nachrichtentypen } of leistungen) {
      for (const weg of zustellwege) {
        const typ = nachrichtentypen.find(({ id }) => id === weg.nachrichtentyp)
        const teilleistung = findDatensatz(projekt, 'teilleistung', typ?.teilleistung)
        if (teilleistung !== undefined && weg.abStufe < teilleistung.abStufe) {
          yield { element: weg.id, satz: `${quote(weg)} beginnt vor ${quote(teilleistung)}.`, pfad: '/abStufe' }
        }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'zus-ordnungsam': { abStufe: 3 } } },
    ungueltig: { aendere: { 'zus-ordnungsam': { abStufe: 1 } } },
  },
}
