import { create } from 'zustand'
import type { Befund, Ergebnis } from '../../shared/befund.ts'

interface Meldungen {
  /** what could not be done, until the user has closed it or does the next thing */
  befunde: readonly Befund[]
  melde(befunde: readonly Befund[]): void
  schliesse(): void
}

/** Befunde about what the user just did (a refused change, a failed save); those about the model stand in the table. */
export const useMeldungen = create<Meldungen>((set) => ({
  befunde: [],
  melde: (befunde) => set({ befunde }),
  schliesse: () => set({ befunde: [] }),
}))

/** Shows the Befunde of a failed action, and takes older ones away after one that worked. */
export async function meldeAusgang(ausgang: Promise<Ergebnis<unknown>>): Promise<boolean> {
  const ergebnis = await ausgang
  useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
  return ergebnis.ok
}
