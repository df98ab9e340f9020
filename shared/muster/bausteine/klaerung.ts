import type { Bau } from './bau.ts'

/** The question before the form: one answer leads on, the other to a hint. */
export interface Anliegen {
  frage: string
  weiter: string
  sonst: string
  hinweis: string
}

/** One question that leads to the Vorgangstyp, or says where else to go. */
export function addKlaerung({ werkbank, vorgangstyp, antworten }: Bau, anliegen: Anliegen): string {
  const { frage, weiter, sonst, hinweis } = anliegen
  return werkbank.add('anliegensklaerung', {
    name: `Anliegen: ${antworten.name}`,
    technischerName: 'anliegensklaerung',
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
  })
}
