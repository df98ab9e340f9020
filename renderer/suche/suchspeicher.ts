import { create } from 'zustand'
import type { Suchangaben } from '../../shared/suche/suchmuster.ts'

export type Suchschalter = 'gross' | 'ganzeWoerter' | 'regulaer' | 'nurNamen' | 'technisch' | 'nurLeistung'

/** What is looked for and put in its place; kept while the window is open, part of no project. */
interface Suchspeicher extends Suchangaben, Record<Suchschalter, boolean> {
  /** what stands in for what is found; undefined until somebody wants to replace, empty where it is to go */
  ersatz: string | undefined
  /** places that are not to be replaced */
  abgewaehlte: ReadonlySet<string>
  /** how many places of the present text were replaced last */
  ersetzte: number
  /** somebody wants to type into the field, which may first have to be shown */
  fokus: boolean
  setText(text: string): void
  setErsatz(ersatz: string): void
  noteErsetzte(ersetzte: number): void
  toggle(schalter: Suchschalter): void
  setGewaehlt(stellen: readonly string[], gewaehlt: boolean): void
  requestFokus(): void
  /** the field has it: coming back later must not take it again */
  noteFokus(): void
}

const KEINE: ReadonlySet<string> = new Set()

export const useSuche = create<Suchspeicher>((set) => ({
  text: '',
  ersatz: undefined,
  gross: false,
  ganzeWoerter: false,
  regulaer: false,
  nurNamen: false,
  technisch: false,
  nurLeistung: false,
  abgewaehlte: KEINE,
  ersetzte: 0,
  fokus: false,
  setText: (text) => set({ text, abgewaehlte: KEINE, ersetzte: 0 }),
  setErsatz: (ersatz) => set({ ersatz }),
  noteErsetzte: (ersetzte) => set({ ersetzte }),
  toggle: (schalter) => set((stand) => ({ [schalter]: !stand[schalter], abgewaehlte: KEINE, ersetzte: 0 })),
  setGewaehlt: (stellen, gewaehlt) =>
    set(({ abgewaehlte: bisherige }) => {
      const abgewaehlte = new Set(bisherige)
      for (const stelle of stellen) {
        if (gewaehlt) abgewaehlte.delete(stelle)
        else abgewaehlte.add(stelle)
      }
      return { abgewaehlte }
    }),
  requestFokus: () => set({ fokus: true }),
  noteFokus: () => set({ fokus: false }),
}))
