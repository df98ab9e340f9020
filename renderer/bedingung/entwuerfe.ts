import { create } from 'zustand'
import type { Entwurfsstand } from './entwurfsstand.ts'

interface Entwuerfe {
  /** by the key of the place */
  staende: ReadonlyMap<string, Entwurfsstand>
  setStand(ort: string, stand: Entwurfsstand | undefined): void
}

/** Drafts of Bedingungen and Berechnungen; one with gaps outlives its sheet, so that closing loses nothing. */
export const useEntwuerfe = create<Entwuerfe>((set) => ({
  staende: new Map(),
  setStand: (ort, stand) =>
    set(({ staende: bisherige }) => {
      const staende = new Map(bisherige)
      if (stand === undefined) staende.delete(ort)
      else staende.set(ort, stand)
      return { staende }
    }),
}))
