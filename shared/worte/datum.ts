/** The day of a date or time in ISO 8601, as people write it; anything else as it is. */
export function formatDatum(wert: string): string {
  const [, jahr, monat, tag] = /^(\d{4})-(\d{2})-(\d{2})/.exec(wert) ?? []
  return tag === undefined ? wert : `${tag}.${monat}.${jahr}`
}
