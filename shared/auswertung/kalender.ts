/** Lexical forms of dates and times as XSD knows them, with calendar values checked. */

const DATUM = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/
const ZEIT = /^([0-9]{2}):([0-9]{2}):([0-9]{2})(\.[0-9]+)?$/
const ZONE = /(Z|[+-][0-9]{2}:[0-9]{2})$/

/** JJJJ-MM-TT of a day that exists, without zone. */
export function isDatum(text: string): boolean {
  const [, jahr, monat, tag] = (DATUM.exec(text) ?? []).map(Number)
  if (jahr === undefined || monat === undefined || tag === undefined) return false
  return jahr >= 1 && monat >= 1 && monat <= 12 && tag >= 1 && tag <= daysOfMonth(jahr, monat)
}

function daysOfMonth(jahr: number, monat: number): number {
  if (monat === 2) return jahr % 4 === 0 && (jahr % 100 !== 0 || jahr % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(monat) ? 30 : 31
}

/** Time of day; a zone may follow. */
export function isZeit(text: string): boolean {
  const zone = ZONE.exec(text)
  return isUhrzeit(zone === null ? text : text.slice(0, zone.index)) && (zone === null || isZone(zone[0]))
}

/** Date, T, time and a zone. */
export function isZeitpunkt(text: string): boolean {
  const zone = ZONE.exec(text)
  if (zone === null) return false
  const [datum = '', zeit = '', ...rest] = text.slice(0, zone.index).split('T')
  return rest.length === 0 && isDatum(datum) && isUhrzeit(zeit) && isZone(zone[0])
}

/** Beginning and end as days, joined by a slash, in this order. */
export function isZeitraum(text: string): boolean {
  const [beginn = '', ende = '', ...rest] = text.split('/')
  return rest.length === 0 && isDatum(beginn) && isDatum(ende) && beginn <= ende
}

function isUhrzeit(text: string): boolean {
  const [, stunde = '', minute = '', sekunde = '', bruch = ''] = ZEIT.exec(text) ?? []
  if (stunde === '') return false
  // 24:00:00 is the end of the day
  if (stunde === '24') return minute === '00' && sekunde === '00' && /^(\.0+)?$/.test(bruch)
  return stunde <= '23' && minute <= '59' && sekunde <= '59'
}

function isZone(text: string): boolean {
  const [stunde = '', minute = ''] = text === 'Z' ? ['00', '00'] : text.slice(1).split(':')
  return stunde === '14' ? minute === '00' : stunde <= '13' && minute <= '59'
}
