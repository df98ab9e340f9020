import type { Sendung, Zielsystem, Zustellergebnis } from '../prozessor/zielsystem.ts'

/** A demo system: a target that can be looked into and emptied. */
export interface Demosystem extends Zielsystem {
  /** Everything it received, repetitions not counted. */
  listSendungen(): Sendung[]
  reset(): void
}

/**
 * The part that all demo systems share: the same order (by its UUID) is acted on once, a repetition gets the recorded answer.
 * Refusals and failures are not recorded, so that a later try can succeed.
 */
export function createDemosystem(
  take: (sendung: Sendung) => Promise<Zustellergebnis> | Zustellergebnis,
  reset: () => void,
  isAngenommen: (ergebnis: Zustellergebnis) => boolean = ({ art }) => art === 'quittung',
): Demosystem {
  const angenommen = new Map<string, { sendung: Sendung; ergebnis: Zustellergebnis }>()
  return {
    sende: async (sendung) => {
      const frueher = angenommen.get(sendung.uuid)
      if (frueher !== undefined) return frueher.ergebnis
      const ergebnis = await take(sendung)
      if (isAngenommen(ergebnis)) angenommen.set(sendung.uuid, { sendung, ergebnis })
      return ergebnis
    },
    listSendungen: () => [...angenommen.values()].map(({ sendung }) => sendung),
    reset: () => {
      angenommen.clear()
      reset()
    },
  }
}

/** The text of an XML order. */
export function textOf(sendung: Sendung): string {
  return new TextDecoder().decode(sendung.inhalt)
}

export function refuse(text: string): Zustellergebnis {
  return { art: 'fehler', fehler: 'ablehnung', text }
}
