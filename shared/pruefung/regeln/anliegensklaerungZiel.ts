import type { Anliegensklaerung } from '../../modell/elemente/nachricht.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { findKreise } from '../kreise.ts'
import { quote } from '../modellsicht.ts'
import type { Fund, Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Die Anliegensklärung führt zu einem Vorgangstyp',
  erlaeuterung:
    'Jede Antwort führt zu einer vorhandenen Frage, einem Hinweis oder einem Vorgangstyp der Leistung, und keine im Kreis.',
  hilfe: {
    thema: 'Ablauf',
    warum: 'Wer Fragen beantwortet und nirgends ankommt, kann seinen Antrag nicht stellen.',
    quelle: 'OZG-Leitfaden Sachsen 3.3.3 c: Anliegensklärung und Antragsassistent',
    falsch: 'Die Antwort „Ja“ führt zur Frage „alter“, die es nicht gibt.',
    richtig: 'Die Antwort „Ja“ führt zum Vorgangstyp „Anmeldung eines Hundes“.',
    schritte: [
      'Öffnen Sie die Anliegensklärung der Leistung.',
      'Wählen Sie bei der genannten Antwort eine vorhandene Frage, einen Hinweis oder einen Vorgangstyp ' +
        'der Leistung.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Berichtigen Sie die Folge der Antwort.',
  pruefe: {
    *leistung({ leistung }, projekt) {
      const klaerung = findDatensatz(projekt, 'anliegensklaerung', leistung.anliegensklaerung)
      if (klaerung === undefined) return
      yield* checkFolgen(klaerung, leistung.vorgangstypen)
      const naechste = (frage: string) => listFolgefragen(klaerung, frage)
      for (const frage of findKreise(Object.keys(klaerung.fragen), naechste)) {
        yield {
          element: klaerung.id,
          satz: `Die Frage „${frage}“ führt wieder zu sich selbst.`,
          pfad: `/fragen/${frage}`,
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'anl-hund000000': {
          start: 'alter',
          fragen: {
            alter: {
              frage: 'Ist der Hund älter als drei Monate?',
              antworten: [
                { antwort: 'Ja', folge: { art: 'frage', frage: 'ort' } },
                { antwort: 'Nein', folge: { art: 'hinweis', text: 'Welpen sind steuerfrei.' } },
              ],
            },
            ort: {
              frage: 'Wohnen Sie hier?',
              antworten: [{ antwort: 'Ja', folge: { art: 'vorgangstyp', vorgangstyp: 'vor-anmeldung0' } }],
            },
          },
        },
      },
    },
    ungueltig: { aendere: { 'anl-hund000000': { start: 'gibtEsNicht' } } },
  },
}

function* checkFolgen(klaerung: Anliegensklaerung, vorgangstypen: readonly string[]): Generator<Fund> {
  if (!Object.hasOwn(klaerung.fragen, klaerung.start)) {
    yield { element: klaerung.id, satz: `Die erste Frage von ${quote(klaerung)} gibt es nicht.`, pfad: '/start' }
  }
  for (const [name, { antworten }] of Object.entries(klaerung.fragen)) {
    for (const [i, { antwort, folge }] of antworten.entries()) {
      const pfad = `/fragen/${name}/antworten/${i}/folge`
      if (folge.art === 'frage' && !Object.hasOwn(klaerung.fragen, folge.frage)) {
        yield { element: klaerung.id, satz: `Die Antwort „${antwort}“ führt zu keiner Frage.`, pfad }
      }
      if (folge.art === 'vorgangstyp' && !vorgangstypen.includes(folge.vorgangstyp)) {
        yield { element: klaerung.id, satz: `Die Antwort „${antwort}“ führt aus der Leistung hinaus.`, pfad }
      }
    }
  }
}

function listFolgefragen(klaerung: Anliegensklaerung, frage: string): string[] {
  const antworten = Object.hasOwn(klaerung.fragen, frage) ? (klaerung.fragen[frage]?.antworten ?? []) : []
  return antworten.flatMap(({ folge }) => (folge.art === 'frage' ? [folge.frage] : []))
}
