import { setBisStufe } from '../../dokument/befehle/stufen.ts'
import { UMSETZUNGSSTUFEN } from '../../modell/elemente/gemeinsam.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Zustellwege enden nicht, bevor sie beginnen',
  erlaeuterung: 'Die letzte Umsetzungsstufe eines Zustellwegs liegt nicht vor seiner ersten.',
  hilfe: {
    thema: 'Stufen',
    warum: 'Ein Zustellweg, der endet, bevor er beginnt, wird nie benutzt.',
    quelle: 'OZG-Leitfaden Sachsen 8.1.3: Stufen bauen aufeinander auf',
    falsch: 'ab Stufe 2, bis Stufe 1',
    richtig: 'ab Stufe 2, bis Stufe 3',
    schritte: [
      'Wählen Sie den Zustellweg.',
      'Setzen Sie die letzte Stufe auf die erste oder eine spätere, oder nehmen Sie sie heraus.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Berichtigen Sie eine der beiden Stufen.',
  pruefe: {
    *zustellweg(weg) {
      if ((weg.bisStufe ?? 4) < weg.abStufe) {
        yield {
          element: weg.id,
          satz: `${quote(weg)} endet vor der Stufe, ab der er gilt.`,
          pfad: '/bisStufe',
          behebung: `Bis Stufe ${weg.abStufe} benutzen`,
        }
      }
    },
  },
  behebe: (projekt, { element }) => {
    const abStufe = findDatensatz(projekt, 'zustellweg', element)?.abStufe
    return setBisStufe(
      projekt,
      element,
      UMSETZUNGSSTUFEN.find((stufe) => stufe === abStufe),
    )
  },
  beispiele: {
    gueltig: { aendere: { 'zus-fachverf00': { bisStufe: 2 } } },
    ungueltig: { aendere: { 'zus-fachverf00': { bisStufe: 1 } } },
  },
}
