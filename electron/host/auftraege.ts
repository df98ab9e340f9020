import { randomUUID } from 'node:crypto'
import { succeed } from '../../shared/befund.ts'
import type { HostEreignis } from '../../shared/host.ts'
import { guard } from './aufruf.ts'
import type { Auftragslauf } from './hostkontext.ts'

/** Long work under way, each with its id. */
export interface Auftraege {
  /** Begins work; an exception in it ends it with a Befund. */
  start(run: (lauf: Auftragslauf) => Promise<void>): string
  abort(auftrag: string): void
  /** Aborts everything and waits until it has ended. */
  close(): Promise<void>
}

export function createAuftraege(emit: (ereignis: HostEreignis) => void): Auftraege {
  const laufende = new Map<string, { abbruch: AbortController; ende: Promise<void> }>()

  const run = async (lauf: Auftragslauf, work: (lauf: Auftragslauf) => Promise<void>): Promise<void> => {
    // the caller learns the id before the first event
    await Promise.resolve()
    const ergebnis = await guard(async () => succeed(await work(lauf)))
    laufende.delete(lauf.auftrag)
    if (!ergebnis.ok) emit({ art: 'fertig', auftrag: lauf.auftrag, ergebnis })
  }

  return {
    start: (work) => {
      const auftrag = randomUUID()
      const abbruch = new AbortController()
      const fortschritt = (erledigt: number, gesamt: number, text: string): void =>
        emit({ art: 'fortschritt', auftrag, erledigt, gesamt, text })
      laufende.set(auftrag, { abbruch, ende: run({ auftrag, abbruch: abbruch.signal, fortschritt }, work) })
      return auftrag
    },
    abort: (auftrag) => laufende.get(auftrag)?.abbruch.abort(),
    close: async () => {
      for (const { abbruch } of laufende.values()) abbruch.abort()
      await Promise.all([...laufende.values()].map(({ ende }) => ende))
    },
  }
}
