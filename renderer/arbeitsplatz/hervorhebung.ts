import { create } from 'zustand'

/**
 * What views want the graph to show on elements beyond the selection: a message under way, a delivery that appears or
 * vanishes in a comparison, a test that no longer holds. Keys are ids of model elements.
 */
export type Hervorhebung = 'unterwegs' | 'erreicht' | 'neu' | 'entfaellt' | 'rot' | 'gruen'

interface Hervorhebungen {
  elemente: ReadonlyMap<string, Hervorhebung>
  /** failed tests by element, shown as a mark with count */
  testmarken: ReadonlyMap<string, number>
  /** the last run of the tests, for the status bar; undefined before the first */
  testzahlen: Testzahlen | undefined
  setElemente(elemente: ReadonlyMap<string, Hervorhebung>): void
  setTestmarken(testmarken: ReadonlyMap<string, number>): void
  setTestzahlen(testzahlen: Testzahlen | undefined): void
}

export interface Testzahlen {
  bestanden: number
  gesamt: number
}

export const useHervorhebung = create<Hervorhebungen>((set) => ({
  elemente: new Map(),
  testmarken: new Map(),
  testzahlen: undefined,
  setElemente: (elemente) => set({ elemente }),
  setTestmarken: (testmarken) => set({ testmarken }),
  setTestzahlen: (testzahlen) => set({ testzahlen }),
}))
