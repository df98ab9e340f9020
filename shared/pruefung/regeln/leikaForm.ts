import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { describeLeikamangel, isLeikaSchluessel } from '../../modell/katalogangaben.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'LeiKa-Schlüssel haben 14 Ziffern',
  erlaeuterung:
    'Der Schlüssel beginnt mit 99; darauf folgen je drei Ziffern für Leistungsgruppe, Kennung, Verrichtung und Detail. Gruppe ' +
    'und Kennung sind nie 000.',
  hilfe: {
    thema: 'Katalog',
    warum:
      'Über den LeiKa-Schlüssel finden Portalverbund, FIM und andere Kommunen die Leistung. Ein falscher ' +
      'führt zu nichts.',
    quelle: 'OZG-Leitfaden Sachsen 8.2.1; LeiKa: Aufbau des Leistungsschlüssels',
    falsch: '99 102 013 000 000',
    richtig: '99102013000000',
    schritte: [
      'Schlagen Sie die Leistung im Leistungskatalog nach.',
      'Tragen Sie die 14 Ziffern ohne Leerzeichen ein.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Übernehmen Sie die 14 Ziffern aus dem Leistungskatalog; sie beginnen mit 99.',
  pruefe: {
    *leistung({ leistung }) {
      if (!isLeikaSchluessel(leistung.leikaSchluessel)) {
        yield {
          element: leistung.id,
          satz: `Der LeiKa-Schlüssel ${describeLeikamangel(leistung.leikaSchluessel)}: ${quote(leistung)}.`,
          pfad: '/leikaSchluessel',
          einzelheiten: leistung.leikaSchluessel,
          ...(isLeikaSchluessel(onlyZiffern(leistung.leikaSchluessel))
            ? { behebung: `${onlyZiffern(leistung.leikaSchluessel)} verwenden` }
            : {}),
        }
      }
    },
  },
  behebe: (projekt, { element }) => {
    const ziffern = onlyZiffern(findDatensatz(projekt, 'leistung', element)?.leikaSchluessel ?? '')
    const angaben = isLeikaSchluessel(ziffern) ? { leikaSchluessel: ziffern } : {}
    return changeDatensatz(projekt, element, angaben, 'LeiKa-Schlüssel berichtigen')
  },
  beispiele: {
    gueltig: { aendere: { 'lei-hundanmeld': { leikaSchluessel: '99050012104000' } } },
    ungueltig: { aendere: { 'lei-hundanmeld': { leikaSchluessel: '99 102 013 000 000' } } },
  },
}

function onlyZiffern(schluessel: string): string {
  return schluessel.replace(/\D/g, '')
}
