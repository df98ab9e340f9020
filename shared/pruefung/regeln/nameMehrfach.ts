import type { Feldknoten } from '../../modell/feldbaum.ts'
import { groupBy } from '../gruppieren.ts'
import { findAlle } from '../modellsicht.ts'
import type { Fund, Pruefregel } from '../pruefregel.ts'

interface Benannt {
  id: string
  name: string
}

export const regel: Pruefregel = {
  titel: 'Gleiches heißt gleich, Verschiedenes verschieden',
  erlaeuterung: 'Elemente einer Art haben in einer Leistung verschiedene Namen, ebenso die Felder einer Gruppe.',
  hilfe: {
    thema: 'Namen',
    warum:
      'In Graph, Konzept und Formular sind zwei gleichnamige Elemente nicht zu unterscheiden; Fachleute reden aneinander vorbei.',
    quelle: 'OZG-Leitfaden Sachsen 3.3.3: Diskussion der Fachkonzepte mit der kommunalen Expertengruppe',
    falsch: 'Zwei Teilleistungen heißen „Prüfen“.',
    richtig: '„Anmeldung prüfen“ und „Nachweis prüfen“',
    schritte: [
      'Wählen Sie eines der beiden Elemente.',
      'Geben Sie ihm einen Namen, der sagt, worin es sich unterscheidet.',
    ],
  },
  schwere: 'hinweis',
  abhilfe: 'Geben Sie einem der beiden einen Namen, der den Unterschied nennt.',
  pruefe: {
    *leistung({ leistung, vorgangstypen, teilleistungen, rollen, nachrichtentypen, zustellwege, feldbaeume }, projekt) {
      const dokumente = findAlle(projekt, 'dokument', leistung.dokumente)
      for (const liste of [vorgangstypen, teilleistungen, rollen, nachrichtentypen, zustellwege, dokumente]) {
        yield* checkNamen<Benannt>(liste, ({ id }) => ({ element: id }))
      }
      for (const { dokument, kinder } of feldbaeume) yield* checkFelder(dokument, kinder)
    },
  },
  beispiele: {
    gueltig: { aendere: { 'tei-eingang000': { name: 'Hund anmelden' } } },
    ungueltig: { aendere: { 'tei-eingang000': { name: 'Anmeldung prüfen' } } },
  },
}

function* checkNamen<T extends Benannt>(
  liste: readonly T[],
  ortOf: (eines: T) => Pick<Fund, 'element' | 'feld'>,
): Generator<Fund> {
  for (const [erstes, ...weitere] of groupBy(liste, ({ name }) => name.trim().toLowerCase()).values()) {
    for (const anderes of erstes === undefined ? [] : weitere) {
      if (anderes.id === erstes?.id) continue
      yield {
        ...ortOf(anderes),
        satz: `„${anderes.name}“ gibt es hier mehrfach.`,
        bezug: erstes?.id ?? '',
      }
    }
  }
}

function* checkFelder(dokument: string, kinder: readonly Feldknoten[]): Generator<Fund> {
  yield* checkNamen(kinder, ({ pfad }) => ({ element: dokument, feld: pfad }))
  for (const knoten of kinder) yield* checkFelder(dokument, knoten.kinder)
}
