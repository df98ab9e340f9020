import { create } from 'zustand'
import type { Suchangaben } from '../../shared/suche/suchmuster.ts'

export type Suchschalter = 'gross' | 'ganzeWoerter' | 'regulaer' | 'nurNamen' | 'technisch' | 'nurLeistung'

/** What is looked for and put in its place; kept while the window is open, part of no project. */
interface Suchspeicher extends Suchangaben, Record<Suchschalter, boolean> {
  ersatz: string
  /** places that are not to be replaced */
  abgewaehlte: ReadonlySet<string>
  /** counts the wishes to type into the field */
  fokus: number
  setText(text: string): void
  setErsatz(ersatz: string): void
  toggle(schalter: Suchschalter): void
  setGewaehlt(stellen: readonly string[], gewaehlt: boolean): void
  requestFokus(): void
}

const KEINE: ReadonlySet<string> = new Set()

export const useSuche = create<Suchspeicher>((set) => ({
  text: '',
  ersatz: '',
  gross: false,
  ganzeWoerter: false,
  regulaer: false,
  nurNamen: false,
  technisch: false,
  nurLeistung: false,
  abgewaehlte: KEINE,
  fokus: 0,
  setText: (text) => set({ text, abgewaehlte: KEINE }),
  setErsatz: (ersatz) => set({ ersatz }),
  toggle: (schalter) => set((stand) => ({ [schalter]: !stand[schalter], abgewaehlte: KEINE })),
  setGewaehlt: (stellen, gewaehlt) =>
    set(({ abgewaehlte: bisherige }) => {
      const abgewaehlte = new Set(bisherige)
      for (const stelle of stellen) {
        if (gewaehlt) abgewaehlte.delete(stelle)
        else abgewaehlte.add(stelle)
      }
      return { abgewaehlte }
    }),
  requestFokus: () => set(({ fokus }) => ({ fokus: fokus + 1 })),
}))
