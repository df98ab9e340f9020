import type { Leistung, Vorgangstyp } from '../../modell/elemente/leistung.ts'
import { quote } from '../modellsicht.ts'
import type { Fund, Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Leistungen und Vorgangstypen sind beschrieben',
  erlaeuterung: 'Jede Leistung und jeder Vorgangstyp sagt in ein, zwei Sätzen, worum es geht und für wen.',
  hilfe: {
    thema: 'Konzepte',
    warum:
      'Die Beschreibung steht am Anfang jedes Konzepts. Ohne sie wissen Hersteller und Fachleute nicht, wovon die Rede ist.',
    quelle: 'OZG-Leitfaden Sachsen 3.3.3: Fachkonzept und Systemkonzept werden aus dem Fachmodell ausgeleitet',
    falsch: 'Vorgangstyp „Anmeldung eines Hundes“ ohne Beschreibung',
    richtig: '„Wer einen Hund aufnimmt, meldet ihn innerhalb von zwei Wochen an.“',
    schritte: ['Wählen Sie das Element.', 'Schreiben Sie unter „Beschreibung“, worum es geht und für wen.'],
  },
  schwere: 'hinweis',
  abhilfe: 'Beschreiben Sie in ein, zwei Sätzen, worum es geht und für wen.',
  pruefe: {
    *leistung({ leistung, vorgangstypen }) {
      yield* checkBeschreibung(leistung)
      for (const vorgangstyp of vorgangstypen) yield* checkBeschreibung(vorgangstyp)
    },
  },
  beispiele: {
    gueltig: { aendere: { 'vor-anmeldung0': { beschreibung: 'Für alle, die einen Hund aufnehmen.' } } },
    ungueltig: { aendere: { 'vor-anmeldung0': { beschreibung: undefined } } },
  },
}

function* checkBeschreibung(element: Leistung | Vorgangstyp): Generator<Fund> {
  if ((element.beschreibung ?? '').trim() !== '') return
  yield { element: element.id, satz: `${quote(element)} ist nicht beschrieben.`, pfad: '/beschreibung' }
}
