import { create } from 'zustand'

/**
 * What views want the graph to show on elements beyond the selection: a message under way, a delivery that appears or
 * vanishes in a comparison, a test that no longer holds. Keys are ids of model elements.
 */
export type Hervorhebung = 'unterwegs' | 'erreicht' | 'neu' | 'geaendert' | 'entfaellt' | 'rot' | 'gruen'

/** Names of failed tests by the elements they have to do with. */
export type RoteTests = ReadonlyMap<string, ReadonlySet<string>>

/** Who knows of failed tests: the last run of the Abnahme, and the tests that the changes since opening concern. */
type Testquelle = 'abnahme' | 'aenderung'

interface Hervorhebungen {
  elemente: ReadonlyMap<string, Hervorhebung>
  /** of all sources together; a test that fails in both counts once */
  roteTests: RoteTests
  quellen: Readonly<Record<Testquelle, RoteTests>>
  /** the last run of the tests, for the status bar; undefined before the first */
  testzahlen: Testzahlen | undefined
  setElemente(elemente: ReadonlyMap<string, Hervorhebung>): void
  setRoteTests(quelle: Testquelle, tests: RoteTests): void
  setTestzahlen(testzahlen: Testzahlen | undefined): void
}

export interface Testzahlen {
  bestanden: number
  gesamt: number
}

const KEINE: RoteTests = new Map()

export const useHervorhebung = create<Hervorhebungen>((set) => ({
  elemente: new Map(),
  roteTests: KEINE,
  quellen: { abnahme: KEINE, aenderung: KEINE },
  testzahlen: undefined,
  setElemente: (elemente) => set({ elemente }),
  setRoteTests: (quelle, tests) =>
    set(({ quellen: bisherige, roteTests }) => {
      // results arrive several times a second, most without anything red
      if (bisherige[quelle].size === 0 && tests.size === 0) return { roteTests }
      const quellen = { ...bisherige, [quelle]: tests }
      return { quellen, roteTests: mergeTests(quellen.abnahme, quellen.aenderung) }
    }),
  setTestzahlen: (testzahlen) => set({ testzahlen }),
}))

function mergeTests(a: RoteTests, b: RoteTests): RoteTests {
  const alle = new Map(a)
  for (const [element, namen] of b) alle.set(element, new Set([...(alle.get(element) ?? []), ...namen]))
  return alle
}

/** Failed tests by element from pairs of a test and an element. */
export function groupRoteTests(paare: Iterable<readonly [name: string, element: string]>): RoteTests {
  const tests = new Map<string, Set<string>>()
  for (const [name, element] of paare) {
    const bisherige = tests.get(element)
    if (bisherige === undefined) tests.set(element, new Set([name]))
    else bisherige.add(name)
  }
  return tests
}
