import type { Werkbank } from '../werkbank.ts'
import { findFeld, findMitFeldern, withinBaukasten } from './baukasten.ts'
import { type Feldbau, FREIWILLIG } from './felder.ts'

export interface Zahlungsmeldung {
  dokument: string
  stand: string
  betrag: string
}

/** What became of a payment that nobody made, in the words that every project has for it. */
export const ZAHLUNG_AUSGEBLIEBEN = ['abgebrochen', 'fehlgeschlagen']

/** The Dokument of a Baukasten by which the Zahlungsverkehr tells what became of a payment. */
export function ensureZahlungsmeldung(werkbank: Werkbank, f: Feldbau): Zahlungsmeldung {
  const vorhandene = findMitFeldern(werkbank, 'dokument', 'zahlungsmeldung', ['stand', 'betrag'])
  const stand = vorhandene && findFeld(werkbank, vorhandene.kinder, 'stand')
  const betrag = vorhandene && findFeld(werkbank, vorhandene.kinder, 'betrag')
  if (vorhandene === undefined || stand === undefined || betrag === undefined) {
    return withinBaukasten(werkbank, () => addZahlungsmeldung(werkbank, f))
  }
  return { dokument: vorhandene.id, stand, betrag }
}

function addZahlungsmeldung(werkbank: Werkbank, f: Feldbau): Zahlungsmeldung {
  const stand = f.muster('Stand der Zahlung', 'stand', 'bezahlt|abgebrochen|fehlgeschlagen', [7, 15], {
    abStufe: 3,
    hilfe: 'bezahlt, abgebrochen oder fehlgeschlagen',
  })
  const betrag = f.feld('betrag', 'Betrag in Euro', 'betrag', {
    abStufe: 3,
    bereich: { min: 0.01, max: 99_999.99 },
  })
  const dokument = werkbank.add('dokument', {
    name: 'Zahlungsmeldung',
    technischerName: 'zahlungsmeldung',
    beschreibung: 'Was aus einer Zahlung geworden ist; für alle Leistungen gleich.',
    dokumentart: 'mitteilung',
    formerfordernis: 'keins',
    kinder: [
      f.text('Kennung der Zahlung', 'zahlung', [1, 60], {
        abStufe: 3,
        hilfe: 'So führt der Zahlungsverkehr die Zahlung.',
      }),
      stand,
      betrag,
      f.feld('zeitpunkt', 'Zeitpunkt der Zahlung', 'zeitpunkt', { abStufe: 3, anzahl: FREIWILLIG }),
    ],
    rechtsgrundlagen: [],
  })
  return { dokument, stand, betrag }
}
