import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'

/** How a value stands in a text field: German dates and numbers; what is not (yet) a value stays as it was typed. */
export function formatEingabe(feld: Datenfeld, wert: string): string {
  switch (feld.datentyp) {
    case 'datum':
      return wert.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1')
    case 'betrag':
    case 'dezimalzahl':
      return wert.replace('.', ',')
    default:
      return wert
  }
}

/** The value that a typed text stands for; the inverse of `formatEingabe` for every value. */
export function parseEingabe(feld: Datenfeld, text: string): string {
  switch (feld.datentyp) {
    case 'datum':
      return parseDatum(text)
    case 'betrag':
    case 'dezimalzahl':
      return text.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.')
    default:
      return text
  }
}

/** A German date as ISO date; anything else unchanged. */
export function parseDatum(text: string): string {
  const teile = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(text)
  if (teile === null) return text
  const [, tag = '', monat = '', jahr = ''] = teile
  return `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`
}

/** First and last day of a period; the parts may be incomplete. */
export function splitZeitraum(wert: string): [string, string] {
  const [von = '', bis = ''] = wert.split('/')
  return [von, bis]
}

export function joinZeitraum(von: string, bis: string): string {
  return von === '' && bis === '' ? '' : `${von}/${bis}`
}

/** A point in time as the field of the browser shows it, in the time of this computer. */
export function formatZeitpunkt(wert: string): string {
  const zeit = new Date(wert)
  if (wert === '' || Number.isNaN(zeit.getTime())) return ''
  const zwei = (zahl: number): string => String(zahl).padStart(2, '0')
  const tag = `${zeit.getFullYear()}-${zwei(zeit.getMonth() + 1)}-${zwei(zeit.getDate())}`
  return `${tag}T${zwei(zeit.getHours())}:${zwei(zeit.getMinutes())}`
}

export function parseZeitpunkt(text: string): string {
  const zeit = new Date(text)
  return text === '' || Number.isNaN(zeit.getTime()) ? '' : zeit.toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** Longer texts get several lines. */
export function isMehrzeilig({ datentyp, laenge }: Datenfeld): boolean {
  return datentyp === 'text' && (laenge?.max ?? 0) > 250
}
