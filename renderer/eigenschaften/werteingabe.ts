/** A number as it stands in the window: `1.930`, `0,5`. */
export function formatZahl(wert: number): string {
  return wert.toLocaleString('de', { maximumFractionDigits: 6 })
}

/** What was typed as a number; points group thousands. Nothing typed is undefined, anything else NaN. */
export function parseZahl(eingabe: string): number | undefined {
  const text = eingabe.replace(/\s/g, '')
  if (text === '') return undefined
  return /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(text)
    ? Number(text.replaceAll('.', '').replace(',', '.'))
    : Number.NaN
}

/** A date of the model (`2026-11-02`) as `02.11.2026`; what is no date stays as it is. */
export function formatDatum(wert: string): string {
  return wert.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1')
}

/** What was typed as a date, as the model writes it; the schema says whether there is such a day. */
export function parseDatum(eingabe: string): string | undefined {
  const text = eingabe.trim()
  const [, tag = '', monat = '', jahr = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  if (jahr !== '') return `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`
  return text === '' ? undefined : text
}
