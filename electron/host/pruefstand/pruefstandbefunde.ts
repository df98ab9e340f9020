import { type Befund, createBefund } from '../../../shared/befund.ts'

export function createVorgangsbefund(): Befund {
  return createBefund({
    code: 'pruefstand.vorgang',
    satz: 'Diesen Vorgang oder diese Antwort gibt es nicht mehr.',
    abhilfe: 'Laden Sie den Prüfstand neu; das Modell hat sich vielleicht geändert.',
  })
}

export function createFehltBefund(): Befund {
  return createBefund({
    code: 'pruefstand.inhalt',
    satz: 'Dieser Inhalt ist im Prüfstand nicht mehr vorhanden.',
    abhilfe: 'Laden Sie den Prüfstand neu.',
  })
}

export function createTestfallbefund(kennung: string): Befund {
  return createBefund({
    code: 'pruefstand.testfall',
    satz: `Den Testfall „${kennung}“ gibt es nicht oder er passt nicht hierher.`,
    abhilfe: 'Wählen Sie einen anderen Testfall.',
  })
}
