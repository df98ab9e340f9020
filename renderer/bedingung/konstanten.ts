import type { Einzelwert } from '../../shared/ausdruck/wertart.ts'
import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'
import { formatEingabe, joinZeitpunkt, parseEingabe, splitZeitpunkt } from '../antrag/eingabetext.ts'
import { formatZahl, parseZahl } from '../eigenschaften/werteingabe.ts'

/** A constant as it stands in its field: German numbers, dates and times. */
export function formatKonstante(feld: Datenfeld, wert: Einzelwert | undefined): string {
  if (wert === undefined) return ''
  if (typeof wert === 'number') return formatZahl(wert)
  const text = String(wert)
  if (feld.datentyp === 'zeitpunkt') return splitZeitpunkt(text).join(' ').trim()
  return formatEingabe(feld, text)
}

/** What was typed as a constant of the field's type; the sentence says how it is written where it is none. */
export function parseKonstante(
  feld: Datenfeld,
  eingabe: string,
): { wert: Einzelwert | undefined } | { fehler: string } {
  const text = eingabe.trim()
  if (text === '') return { wert: undefined }
  switch (feld.datentyp) {
    case 'ganzzahl':
    case 'dezimalzahl':
    case 'betrag': {
      const zahl = parseZahl(text)
      return zahl === undefined || Number.isNaN(zahl)
        ? { fehler: 'Bitte so angeben: 1.930 oder 12,50' }
        : { wert: zahl }
    }
    case 'datum': {
      const tag = parseEingabe(feld, text)
      return isTag(tag) ? { wert: tag } : { fehler: 'Bitte so angeben: 02.11.2026' }
    }
    case 'zeit': {
      const zeit = parseEingabe(feld, text)
      return /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(zeit) ? { wert: zeit } : { fehler: 'Bitte so angeben: 14:32' }
    }
    case 'zeitpunkt': {
      const [tag = '', uhrzeit = ''] = text.split(/\s+/)
      const zeitpunkt = joinZeitpunkt(tag, uhrzeit)
      return zeitpunkt.includes('T') ? { wert: zeitpunkt } : { fehler: 'Bitte so angeben: 02.11.2026 14:32' }
    }
    default:
      return { wert: eingabe }
  }
}

/** Whether there is such a day; a month of 31 days is not every month. */
function isTag(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const zeit = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(zeit.getTime()) && zeit.toISOString().startsWith(text)
}
