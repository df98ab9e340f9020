import type { Organisation } from '../../modell/elemente/organisation.ts'
import { listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { listFuer } from '../einsaetze.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Für jedes Gebiet ist eine Stelle zuständig',
  erlaeuterung:
    'Setzt eine Organisation eine Leistung um, so ist für ihr Gebiet und für die Gebiete, die andere auf sie umlenken, eine Stelle ' +
    'zuständig. Sonst wird jede Nachricht von dort zurückgewiesen.',
  hilfe: {
    thema: 'Organisationen',
    warum: 'Aus einem Gebiet ohne zuständige Stelle wird jede Nachricht zurückgewiesen.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: An welche zuständige Stelle?',
    falsch: 'Für 14999020 ist niemand zuständig.',
    richtig: 'Das Steueramt ist für 14999010 und 14999020 zuständig.',
    schritte: [
      'Wählen Sie eine Stelle der Organisation.',
      'Ergänzen Sie die Zuständigkeit für den genannten Regionalschlüssel.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Ergänzen Sie an einer Stelle die Zuständigkeit für den Regionalschlüssel.',
  pruefe: {
    *einsatz(einsatz, projekt) {
      const leistung = einsatz.sicht.leistung
      const praefixe = einsatz.stellen
        .flatMap(({ zustaendigkeiten }) => listFuer(zustaendigkeiten, leistung.id))
        .filter(({ bereich }) => bereich === undefined)
        .map(({ arsPraefix }) => arsPraefix)
      for (const gebiet of [einsatz.organisation, ...listUmgelenkte(projekt, einsatz.organisation, leistung.id)]) {
        if (praefixe.some((praefix) => gebiet.ars.startsWith(praefix))) continue
        yield {
          element: einsatz.organisation.id,
          satz: `Für ${quote(leistung)} ist in ${quote(gebiet)} nicht immer jemand zuständig.`,
          pfad: '/stellen',
          bezug: leistung.id,
          einzelheiten: `Regionalschlüssel ${gebiet.ars}`,
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: { 'ste-steueramt0': { zustaendigkeiten: [{ leistung: 'lei-hundanmeld', arsPraefix: '14' }] } },
    },
    ungueltig: {
      aendere: { 'ste-steueramt0': { zustaendigkeiten: [{ leistung: 'lei-hundanmeld', arsPraefix: '14999010' }] } },
    },
  },
}

function listUmgelenkte(projekt: Projekt, ziel: Organisation, leistung: string): Organisation[] {
  return listDatensaetze(projekt, 'organisation').filter(({ umlenkungen }) =>
    listFuer(umlenkungen, leistung).some(({ organisation }) => organisation === ziel.id),
  )
}
