import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'

/** How a value stands in a text field: German dates and numbers; what is not (yet) a value stays as it was typed. */
export function formatEingabe(feld: Datenfeld, wert: string): string {
  switch (feld.datentyp) {
    case 'datum':
      return wert.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1')
    case 'betrag':
    case 'dezimalzahl':
      return wert.replace('.', ',')
    case 'zeit':
      return wert.replace(/^(\d{2}:\d{2}):00$/, '$1')
    default:
      return wert
  }
}

/** The value that a typed text stands for; the inverse of `formatEingabe` for every value. */
export function parseEingabe(feld: Datenfeld, text: string): string {
  switch (feld.datentyp) {
    case 'datum':
      return parseDatum(text)
    case 'zeit':
      return parseZeit(text)
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

/** A period as the model keeps it; nothing where both ends are missing. */
export function joinZeitraum(von: string, bis: string): string {
  return von === '' && bis === '' ? '' : `${von}/${bis}`
}

/** Day and time of a point in time, in the time of this computer; incomplete ones as they were typed. */
export function splitZeitpunkt(wert: string): [string, string] {
  const zeit = new Date(wert)
  if (!/^\d{4}-\d{2}-\d{2}T/.test(wert) || Number.isNaN(zeit.getTime())) {
    const [tag = '', uhrzeit = ''] = wert.split(' ')
    return [tag, uhrzeit]
  }
  const zwei = (zahl: number): string => String(zahl).padStart(2, '0')
  return [
    `${zwei(zeit.getDate())}.${zwei(zeit.getMonth() + 1)}.${zeit.getFullYear()}`,
    `${zwei(zeit.getHours())}:${zwei(zeit.getMinutes())}`,
  ]
}

/** A point in time, once day and time are complete. */
export function joinZeitpunkt(tag: string, uhrzeit: string): string {
  const zeit = new Date(`${parseDatum(tag)}T${parseZeit(uhrzeit)}`)
  if (/^\d{1,2}:\d{2}$/.test(uhrzeit) && !Number.isNaN(zeit.getTime())) {
    return zeit.toISOString().replace(/\.\d{3}Z$/, 'Z')
  }
  return tag === '' && uhrzeit === '' ? '' : `${tag.trim()} ${uhrzeit.trim()}`
}

/** 8:30 as 08:30:00; anything else unchanged. */
function parseZeit(text: string): string {
  return text.replace(/^\s*(\d{1,2}):(\d{2})\s*$/, (_, stunde: string, minute: string) => {
    return `${stunde.padStart(2, '0')}:${minute}:00`
  })
}

/** Longer texts get several lines. */
export function isMehrzeilig({ datentyp, laenge }: Datenfeld): boolean {
  return datentyp === 'text' && (laenge?.max ?? 0) > 250
}
