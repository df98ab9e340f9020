import type { Anliegensklaerung } from '../modell/elemente/nachricht.ts'

export type Klaerungsfrage = Anliegensklaerung['fragen'][string]
export type Klaerungsantwort = Klaerungsfrage['antworten'][number]
export type Klaerungsfolge = Klaerungsantwort['folge']

/** A question of the chain with its key and its number as one comes to it. */
export interface Gangfrage {
  schluessel: string
  nummer: number
  frage: Klaerungsfrage
  /** no answer leads to it */
  unerreichbar: boolean
}

/** The question with this key; keys of every object's own names (`constructor`) are none. */
export function findFrage(klaerung: Anliegensklaerung, schluessel: string): Klaerungsfrage | undefined {
  return Object.hasOwn(klaerung.fragen, schluessel) ? klaerung.fragen[schluessel] : undefined
}

/** All questions in the order in which one comes to them from the first; those that nobody reaches come last. */
export function listGang(klaerung: Anliegensklaerung): readonly Gangfrage[] {
  const erreichte: string[] = []
  const visit = (schluessel: string): void => {
    const frage = findFrage(klaerung, schluessel)
    if (frage === undefined || erreichte.includes(schluessel)) return
    erreichte.push(schluessel)
    for (const { folge } of frage.antworten) if (folge.art === 'frage') visit(folge.frage)
  }
  visit(klaerung.start)
  const uebrige = Object.keys(klaerung.fragen).filter((schluessel) => !erreichte.includes(schluessel))
  return [...erreichte, ...uebrige].flatMap((schluessel, stelle) => {
    const frage = findFrage(klaerung, schluessel)
    if (frage === undefined) return []
    return [{ schluessel, nummer: stelle + 1, frage, unerreichbar: stelle >= erreichte.length }]
  })
}

/** One answered question of a try-out. */
export interface Klaerungsschritt {
  frage: string
  antwort: number
}

/** Where a chain of answers leads: the next question, an outcome, or nowhere, because a target is missing. */
export type Klaerungsstand =
  | { art: 'frage'; schluessel: string; frage: Klaerungsfrage }
  | Exclude<Klaerungsfolge, { art: 'frage' }>
  | { art: 'fehlt' }

/** Runs the chain; answers that do not fit it any more end the run where they stand. */
export function runKlaerung(
  klaerung: Anliegensklaerung,
  antworten: readonly Klaerungsschritt[],
): { stand: Klaerungsstand; gegebene: readonly Klaerungsschritt[] } {
  let schluessel = klaerung.start
  const gegebene: Klaerungsschritt[] = []
  for (const schritt of antworten) {
    const folge = findFrage(klaerung, schluessel)?.antworten[schritt.antwort]?.folge
    if (schritt.frage !== schluessel || folge === undefined) break
    gegebene.push(schritt)
    if (folge.art !== 'frage') return { stand: folge, gegebene }
    schluessel = folge.frage
  }
  const frage = findFrage(klaerung, schluessel)
  return { stand: frage === undefined ? { art: 'fehlt' } : { art: 'frage', schluessel, frage }, gegebene }
}
