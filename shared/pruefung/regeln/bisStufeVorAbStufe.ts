import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Zustellwege enden nicht, bevor sie beginnen',
  erlaeuterung: 'Die letzte Umsetzungsstufe eines Zustellwegs liegt nicht vor seiner ersten.',
  schwere: 'fehler',
  abhilfe: 'Berichtigen Sie eine der beiden Stufen.',
  *pruefe({ leistungen }) {
    for (const weg of leistungen.flatMap(({ zustellwege }) => zustellwege)) {
      if ((weg.bisStufe ?? 4) < weg.abStufe) {
        yield { element: weg.id, satz: `${quote(weg)} endet vor der Stufe, ab der er gilt.`, pfad: '/bisStufe' }
      }
    }
  },
  beispiele: {
    gueltig: { aendere: { 'zus-fachverf00': { bisStufe: 2 } } },
    ungueltig: { aendere: { 'zus-fachverf00': { bisStufe: 1 } } },
  },
}
