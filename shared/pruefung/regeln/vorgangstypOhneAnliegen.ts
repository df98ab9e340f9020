import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Die Anliegensklärung führt zu jedem Antrag',
  erlaeuterung:
    'Gibt es mehrere Vorgangstypen, die mit der Nachricht einer Person beginnen, so führt eine Anliegensklärung zu jedem von ihnen.',
  hilfe: {
    thema: 'Ablauf',
    warum: 'Wer sein Anliegen nicht findet, stellt den falschen Antrag oder ruft an.',
    quelle: 'OZG-Leitfaden Sachsen 3.3.3 c: Anliegensklärung und Antragsassistent',
    falsch: '„Hund abmelden“ kommt in keiner Antwort vor.',
    richtig: 'Die Antwort „Mein Hund ist verstorben“ führt zu „Hund abmelden“.',
    schritte: [
      'Öffnen Sie die Anliegensklärung der Leistung oder legen Sie eine an.',
      'Ergänzen Sie eine Antwort, die zu dem Vorgangstyp führt.',
    ],
  },
  schwere: 'hinweis',
  abhilfe: 'Ergänzen Sie in der Anliegensklärung eine Antwort, die dorthin führt.',
  pruefe: {
    *leistung({ leistung, vorgangstypen, nachrichtentypen }, projekt) {
      const klaerung = findDatensatz(projekt, 'anliegensklaerung', leistung.anliegensklaerung)
      if (klaerung === undefined && vorgangstypen.length < 2) return
      const genannte = new Set(
        Object.values(klaerung?.fragen ?? {}).flatMap(({ antworten }) =>
          antworten.flatMap(({ folge }) => (folge.art === 'vorgangstyp' ? [folge.vorgangstyp] : [])),
        ),
      )
      for (const vorgangstyp of vorgangstypen.filter(({ id }) => !genannte.has(id))) {
        const vonPerson = nachrichtentypen.some(
          ({ eroeffnet, von, vorgangstypen: eigene }) =>
            eroeffnet &&
            eigene.includes(vorgangstyp.id) &&
            findDatensatz(projekt, 'rolle', von)?.bindung.art === 'nachricht',
        )
        if (!vonPerson) continue
        yield { element: vorgangstyp.id, satz: `Keine Anliegensklärung führt zu ${quote(vorgangstyp)}.` }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: { 'lei-hundanmeld': { anliegensklaerung: undefined } },
      entferne: ['anl-hund000000'],
    },
    ungueltig: {
      aendere: {
        'anl-hund000000': {
          fragen: {
            anliegen: {
              frage: 'Haben Sie einen Hund aufgenommen?',
              antworten: [{ antwort: 'Nein', folge: { art: 'hinweis', text: 'Sie müssen nichts anmelden.' } }],
            },
          },
        },
      },
    },
  },
}
