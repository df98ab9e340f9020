import type { Ausnahme } from '../../modell/elemente/ausnahme.ts'
import { isAusnehmbar } from '../ausnahmen.ts'
import { deleteElement } from '../behebung.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Ausnahmen haben einen Anlass',
  erlaeuterung:
    'Eine Ausnahme von der Modellprüfung gehört zu einer Warnung oder einem Hinweis, den es noch gibt. Fehler lassen sich nicht ausnehmen.',
  hilfe: {
    thema: 'Struktur',
    warum: 'Ist der Befund behoben, verdeckte die Ausnahme sonst, wenn er später aus anderem Grund wiederkommt.',
    quelle: 'OZG-Leitfaden Sachsen 3.3.3: Fachmodelle werden je Umsetzungsstufe fortgeschrieben',
    falsch: 'Eine Ausnahme für ein Dokument, das inzwischen eine Nachricht trägt',
    richtig: 'Die Ausnahme ist entfernt.',
    schritte: ['Lesen Sie die Begründung der Ausnahme.', 'Entfernen Sie die Ausnahme, oder beheben Sie den Fehler.'],
  },
  schwere: 'hinweis',
  abhilfe: 'Entfernen Sie die Ausnahme, oder beheben Sie den Fehler.',
  pruefe: {
    *ausnahmen(staende) {
      for (const { ausnahme, befund } of staende) {
        if (befund !== undefined && isAusnehmbar(befund)) continue
        yield {
          element: ausnahme.id,
          satz:
            befund === undefined
              ? `${quote(ausnahme)}: Den Befund gibt es nicht mehr.`
              : `${quote(ausnahme)}: Ein Fehler lässt sich nicht ausnehmen.`,
          einzelheiten: ausnahme.grund,
          behebung: 'Ausnahme entfernen',
        }
      }
    },
  },
  behebe: (projekt, { element }) => deleteElement(projekt, element),
  beispiele: {
    gueltig: {
      aendere: { 'vor-anmeldung0': { beschreibung: undefined } },
      neu: { 'ausnahmen.json': [createAusnahme('vor-anmeldung0')] },
    },
    ungueltig: { neu: { 'ausnahmen.json': [createAusnahme('vor-anmeldung0')] } },
  },
}

function createAusnahme(element: string): Ausnahme {
  return {
    id: 'aus-beschreibu',
    art: 'ausnahme',
    name: 'Leistungen und Vorgangstypen sind beschrieben',
    technischerName: 'aus-beschreibu',
    regel: 'modell.beschreibungFehlt',
    element,
    stelle: '/beschreibung',
    grund: 'Der Name sagt alles.',
    verfasser: 'E. Muster',
    datum: '2025-03-01',
  }
}
