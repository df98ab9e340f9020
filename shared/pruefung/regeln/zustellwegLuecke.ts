import { setBisStufe } from '../../dokument/befehle/stufen.ts'
import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { findStufeIn } from '../behebung.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'
import { listStufenOhneZustellweg, listZustellwegeOf } from '../zustellungen.ts'

export const regel: Pruefregel = {
  titel: 'Zustellwege lassen keine Stufe aus',
  erlaeuterung:
    'Wird eine Nachricht ab einer Stufe zugestellt, so auch in jeder späteren: Endet ein Zustellweg, beginnt ein anderer in der ' +
    'nächsten Stufe.',
  hilfe: {
    thema: 'Stufen',
    warum: 'In der Stufe dazwischen nähme die Regel die Nachricht an und stellte sie niemandem zu.',
    quelle: 'OZG-Leitfaden Sachsen 8.1.3: Alle Stufen bauen aufeinander auf',
    falsch: 'Mail bis Stufe 1, Fachverfahren ab Stufe 3',
    richtig: 'Mail bis Stufe 2, Fachverfahren ab Stufe 3',
    schritte: [
      'Wählen Sie den Zustellweg, der vor der Lücke endet.',
      'Verlängern Sie ihn, oder lassen Sie den nächsten früher beginnen.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Verlängern Sie den Zustellweg davor oder lassen Sie den nächsten früher beginnen.',
  pruefe: {
    *leistung({ nachrichtentypen, zustellwege }) {
      for (const typ of nachrichtentypen) {
        const wege = listZustellwegeOf(typ, zustellwege)
        for (const stufe of listStufenOhneZustellweg(typ, zustellwege)) {
          const davor = findLetzten(wege, stufe)
          yield {
            element: davor?.id ?? typ.id,
            satz: `In Stufe ${stufe} wird ${quote(typ)} niemandem zugestellt.`,
            bezug: `Stufe ${stufe}`,
            ...(davor === undefined ? {} : { pfad: '/bisStufe', behebung: `Bis Stufe ${stufe} verlängern` }),
          }
        }
      }
    },
  },
  behebe: (projekt, { element, bezug }) => {
    const bisher = findDatensatz(projekt, 'zustellweg', element)?.bisStufe ?? 4
    return setBisStufe(projekt, element, findStufeIn(bezug, bisher))
  },
  beispiele: {
    gueltig: { aendere: { 'zus-mail000000': { bisStufe: 2 }, 'zus-fachverf00': { abStufe: 3 } } },
    ungueltig: {
      aendere: { 'zus-postfach00': { bisStufe: 3 } },
    },
  },
}

/** The Zustellweg that ended last before a stage. */
function findLetzten(wege: readonly Zustellweg[], stufe: number): Zustellweg | undefined {
  const beendete = wege.filter(({ bisStufe }) => (bisStufe ?? 4) < stufe)
  return beendete.sort((a, b) => (b.bisStufe ?? 4) - (a.bisStufe ?? 4))[0]
}
