import type { Sitzung } from '../sitzung/sitzung.ts'

/** Who asks again has no use any more for the answer that is still being worked out. */
export interface Abloesung {
  /** Gives up what runs for this Sitzung; aborted in turn by the next call and with the Sitzung. */
  begin(sitzung: Sitzung): AbortSignal
}

export function createAbloesung(): Abloesung {
  const laufende = new WeakMap<Sitzung, AbortController>()
  return {
    begin: (sitzung) => {
      const abbruch = new AbortController()
      const voriger = laufende.get(sitzung)
      if (voriger === undefined) sitzung.onEnde(() => laufende.get(sitzung)?.abort())
      else voriger.abort()
      laufende.set(sitzung, abbruch)
      return abbruch.signal
    },
  }
}
