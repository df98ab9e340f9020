import type { Abschluss, Bau } from './bau.ts'

/** The question before the form: one answer leads on, the other to a hint. */
export function createKlaerung(
  { vorgangstyp, antworten }: Bau,
  { frage, weiter, sonst, hinweis }: { frage: string; weiter: string; sonst: string; hinweis: string },
): Abschluss['klaerung'] {
  return {
    name: `Anliegen: ${antworten.name}`,
    start: 'anliegen',
    fragen: {
      anliegen: {
        frage,
        antworten: [
          { antwort: weiter, folge: { art: 'vorgangstyp', vorgangstyp } },
          { antwort: sonst, folge: { art: 'hinweis', text: hinweis } },
        ],
      },
    },
  }
}
