/** Time as the processor sees it; tests inject one that they turn themselves. */
export interface Uhr {
  jetzt(): Date
  /** Resolves after the given time of this clock; never, once `abbruch` has come. */
  schlafe(millisekunden: number, abbruch?: AbortSignal): Promise<void>
}

export const SYSTEMUHR: Uhr = {
  jetzt: () => new Date(),
  schlafe: (millisekunden, abbruch) =>
    new Promise((resolve) => {
      const wecker = setTimeout(resolve, millisekunden)
      abbruch?.addEventListener('abort', () => clearTimeout(wecker), { once: true })
    }),
}

const DEUTSCHES_DATUM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' })

/** The day in Germany, `JJJJ-MM-TT`: a message received at 23:30 UTC in winter counts for the next day. */
export function formatDeutschesDatum(zeit: Date): string {
  return DEUTSCHES_DATUM.format(zeit)
}

/** Milliseconds of an `xs:duration` of days and smaller parts; undefined where it is none. */
export function parseDauer(text: string): number | undefined {
  const dauer = text.trim()
  const teile = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(dauer)
  if (teile === null || dauer.endsWith('T') || dauer === 'P') return undefined
  const [, tage = '0', stunden = '0', minuten = '0', sekunden = '0'] = teile
  return (((Number(tage) * 24 + Number(stunden)) * 60 + Number(minuten)) * 60 + Number(sekunden)) * 1000
}

/** Either the result, or undefined when the clock runs out first. The work itself goes on and its result is ignored. */
export async function withFrist<T>(uhr: Uhr, millisekunden: number, arbeit: Promise<T>): Promise<T | undefined> {
  const abbruch = new AbortController()
  try {
    return await Promise.race([arbeit, uhr.schlafe(millisekunden, abbruch.signal).then(() => undefined)])
  } finally {
    abbruch.abort()
  }
}
