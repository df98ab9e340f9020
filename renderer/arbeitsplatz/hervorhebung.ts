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
  setElemente(elemente: ReadonlyMap<string, Hervorhebung>): void
  setTestmarken(testmarken: ReadonlyMap<string, number>): void
}

export const useHervorhebung = create<Hervorhebungen>((set) => ({
  elemente: new Map(),
  testmarken: new Map(),
  setElemente: (elemente) => set({ elemente }),
  setTestmarken: (testmarken) => set({ testmarken }),
}))
