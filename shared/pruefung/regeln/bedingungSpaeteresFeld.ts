import { setStufe } from '../../dokument/befehle/stufen.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import { listAusdrucksstellen, listGelesene } from '../ausdrucksstellen.ts'
import { findStufeIn } from '../behebung.ts'
import { stufeOfKnoten } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Bedingungen lesen keine Felder späterer Stufen',
  erlaeuterung:
    'Ein Feld, das es erst in einer späteren Umsetzungsstufe gibt, wäre in der Bedingung bis dahin immer leer.',
  hilfe: {
    thema: 'Stufen',
    warum: 'Ein Feld, das es erst später gibt, ist bis dahin leer; die Bedingung fiele immer gleich aus.',
    quelle: 'OZG-Leitfaden Sachsen 8.1.3: Jede Stufe muss für sich laufen',
    falsch: 'Ab Stufe 1 gilt: Pflicht, wenn „Nummer des Chips“ angegeben ist. Das Feld gibt es ab Stufe 2.',
    richtig: 'Beide gelten ab Stufe 2.',
    schritte: [
      'Wählen Sie das Element mit der Bedingung und lassen Sie es später beginnen.',
      'Oder lassen Sie das gelesene Feld früher beginnen.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Lassen Sie das gelesene Feld früher beginnen oder das Element mit der Bedingung später.',
  pruefe: {
    *leistung(leistung, projekt) {
      for (const stelle of listAusdrucksstellen(leistung, projekt)) {
        for (const pfad of listGelesene(stelle)) {
          const knoten = stelle.find(pfad)
          if (knoten === undefined || stufeOfKnoten(knoten) <= stelle.stufe) continue
          yield {
            element: stelle.element,
            satz: `„${knoten.name}“ kommt zu spät für „${stelle.name}“.`,
            ...(stelle.feld === undefined ? {} : { feld: stelle.feld }),
            bezug: `Stufe ${stufeOfKnoten(knoten)}`,
            ...(canBeginnen(projekt, stelle.element, stufeOfKnoten(knoten))
              ? { behebung: `Ab Stufe ${stufeOfKnoten(knoten)} beginnen` }
              : {}),
            einzelheiten: `${pfad} ab Stufe ${stufeOfKnoten(knoten)}, gelesen ab Stufe ${stelle.stufe}`,
          }
        }
      }
    },
  },
  behebe: (projekt, { element, bezug }) => {
    const bisher = findDatensatz(projekt, 'zustellweg', element)?.abStufe ?? 1
    return setStufe(projekt, element, findStufeIn(bezug, bisher))
  },
  beispiele: {
    gueltig: { aendere: { 'zus-ordnungsam': { bedingung: { art: 'vorhanden', feld: 'fel-chipnummer' } } } },
    ungueltig: {
      aendere: {
        'fel-versicheru': { pflichtWenn: { art: 'vorhanden', feld: 'fel-chipnummer' } },
        'zus-akte000000': { bedingung: { art: 'vorhanden', feld: 'fel-chipnummer' } },
      },
    },
  },
}

/** A Zustellweg may begin later as long as it does not end before. */
function canBeginnen(projekt: Projekt, element: string, stufe: number): boolean {
  const weg = findDatensatz(projekt, 'zustellweg', element)
  return weg !== undefined && stufe <= (weg.bisStufe ?? 4)
}
