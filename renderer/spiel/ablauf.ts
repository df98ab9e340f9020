import type { Spielbericht, Spielschritt } from '../../shared/host/spiel.ts'
import type { Hervorhebung } from '../arbeitsplatz/hervorhebung.ts'

/** Where a play stands: the number of the present step, -1 before the first. */
export interface Lage {
  schritt: number
  laeuft: boolean
}

export const ANFANG: Lage = { schritt: -1, laeuft: false }

/** What one can do with a play; every action keeps within its steps. */
export type Bewegung = 'start' | 'pause' | 'vor' | 'zurueck' | 'anfang' | 'ende' | 'takt' | { zu: number }

/** The next state of a play of `anzahl` steps. Starting at the end starts over; stepping by hand pauses. */
export function moveLage(lage: Lage, bewegung: Bewegung, anzahl: number): Lage {
  const letzter = anzahl - 1
  if (typeof bewegung === 'object') return { schritt: clamp(bewegung.zu, letzter), laeuft: false }
  switch (bewegung) {
    case 'start':
      return anzahl === 0 ? lage : { schritt: lage.schritt >= letzter ? 0 : lage.schritt + 1, laeuft: anzahl > 1 }
    case 'pause':
      return { ...lage, laeuft: false }
    case 'vor':
      return { schritt: clamp(lage.schritt + 1, letzter), laeuft: false }
    case 'zurueck':
      return { schritt: clamp(lage.schritt - 1, letzter), laeuft: false }
    case 'anfang':
      return ANFANG
    case 'ende':
      return { schritt: letzter, laeuft: false }
    case 'takt': {
      const schritt = clamp(lage.schritt + 1, letzter)
      return { schritt, laeuft: lage.laeuft && schritt < letzter }
    }
  }
}

function clamp(schritt: number, letzter: number): number {
  return Math.max(-1, Math.min(schritt, letzter))
}

/** What the keys do while the panel has the focus; undefined for keys that mean nothing here. */
export function bewegungOf(taste: string, laeuft: boolean): Bewegung | undefined {
  switch (taste) {
    case ' ':
      return laeuft ? 'pause' : 'start'
    case 'ArrowRight':
      return 'vor'
    case 'ArrowLeft':
      return 'zurueck'
    case 'Home':
      return 'anfang'
    case 'End':
      return 'ende'
    default:
      return undefined
  }
}

/** Elements of the present step are under way, those of earlier ones are reached. */
export function listHervorhebungen(schritte: readonly Spielschritt[], schritt: number): Map<string, Hervorhebung> {
  const elemente = new Map<string, Hervorhebung>()
  for (const vorher of schritte.slice(0, Math.max(0, schritt))) {
    for (const id of vorher.elemente) elemente.set(id, 'erreicht')
  }
  for (const id of schritte[schritt]?.elemente ?? []) elemente.set(id, 'unterwegs')
  return elemente
}

/** The last way the message took up to this step. */
export function findWeg(
  schritte: readonly Spielschritt[],
  schritt: number,
): { schritt: number; elemente: readonly string[] } | undefined {
  for (let nummer = Math.min(schritt, schritte.length - 1); nummer >= 0; nummer--) {
    const weg = schritte[nummer]?.weg ?? []
    if (weg.length > 1) return { schritt: nummer, elemente: weg }
  }
  return undefined
}

/** The answers of the six questions, open as long as their step has not come. */
export function listAntworten({ fragen }: Spielbericht, schritt: number) {
  return fragen.map((frage) => ({ ...frage, bekannt: schritt >= frage.abSchritt }))
}

export type Zustellungsstand = 'offen' | 'unterwegs' | 'angekommen' | 'gescheitert'

/** How far each delivery has come at a step. */
export function listZustellungen({ schritte, zustellungen }: Spielbericht, schritt: number) {
  return zustellungen.map((zustellung) => {
    const erster = schritte.findIndex(({ zustellung: id }) => id === zustellung.id)
    const letzter = schritte.findLastIndex(({ zustellung: id }) => id === zustellung.id)
    const ende = zustellung.stand === 'zugestellt' ? 'angekommen' : 'gescheitert'
    const stand: Zustellungsstand = schritt < erster ? 'offen' : schritt < letzter ? 'unterwegs' : ende
    return { zustellung, stand, erster }
  })
}
