import type { Uhr } from '../prozessor/uhr.ts'

interface Wecker {
  zeit: number
  nummer: number
  klingle: () => void
}

export interface Sprunguhr extends Uhr {
  /** Sets the clock forward; everything that waits until then is woken in order. */
  stelleVor(millisekunden: number): void
}

/**
 * A clock that stands still and jumps to the next alarm as soon as nothing else is to be done: waiting costs no time, and a run
 * shows the same times again. Only for systems in the same process: a jump does not wait for a network.
 */
export function createSprunguhr(beginn: Date): Sprunguhr {
  let jetzt = beginn.getTime()
  let nummer = 0
  let geplant = false
  let wecker: Wecker[] = []

  const ringNext = (): void => {
    geplant = false
    wecker.sort((a, b) => a.zeit - b.zeit || a.nummer - b.nummer)
    const naechster = wecker.shift()
    if (naechster === undefined) return
    jetzt = Math.max(jetzt, naechster.zeit)
    naechster.klingle()
    plan()
  }
  // two rounds of the event loop: answers that are on their way within the process come first
  const plan = (): void => {
    if (geplant || wecker.length === 0) return
    geplant = true
    setImmediate(() => setImmediate(ringNext))
  }

  return {
    jetzt: () => new Date(jetzt),
    schlafe: (millisekunden, abbruch) =>
      new Promise((resolve) => {
        nummer += 1
        const eigener: Wecker = { zeit: jetzt + millisekunden, nummer, klingle: resolve }
        wecker.push(eigener)
        abbruch?.addEventListener('abort', () => (wecker = wecker.filter((einer) => einer !== eigener)), { once: true })
        plan()
      }),
    stelleVor: (millisekunden) => {
      const ziel = jetzt + millisekunden
      for (;;) {
        wecker.sort((a, b) => a.zeit - b.zeit || a.nummer - b.nummer)
        const naechster = wecker[0]
        if (naechster === undefined || naechster.zeit > ziel) break
        wecker.shift()
        jetzt = naechster.zeit
        naechster.klingle()
      }
      jetzt = ziel
    },
  }
}
