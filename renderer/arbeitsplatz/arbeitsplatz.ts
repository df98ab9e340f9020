import { create } from 'zustand'
import type { Umsetzungsstufe } from '../../shared/modell/elemente/gemeinsam.ts'

export type Ansicht = 'graph' | 'nachrichten' | 'regel' | 'antrag' | 'pruefstand' | 'abnahme'
export type Unterbereich = 'befunde' | 'transaktionen' | 'verwendungen'

/** What the window shows; nothing of it belongs to the project. */
interface Arbeitsplatz {
  /** ids of the Leistungen whose Reiter are open */
  reiter: readonly string[]
  leistung: string | undefined
  ansicht: Ansicht
  /** ids of the chosen elements, the last one leads */
  auswahl: readonly string[]
  /** Feldpfad of the chosen Datenfeld within a chosen Dokument */
  feld: string | undefined
  stufe: Umsetzungsstufe
  organisation: string | undefined
  unterbereich: Unterbereich
  openLeistung(id: string): void
  closeLeistung(id: string): void
  setAnsicht(ansicht: Ansicht): void
  select(ids: readonly string[], feld?: string): void
  setStufe(stufe: Umsetzungsstufe): void
  setOrganisation(id: string): void
  setUnterbereich(unterbereich: Unterbereich): void
}

export const useArbeitsplatz = create<Arbeitsplatz>((set) => ({
  reiter: [],
  leistung: undefined,
  ansicht: 'graph',
  auswahl: [],
  feld: undefined,
  stufe: 2,
  organisation: undefined,
  unterbereich: 'befunde',
  openLeistung: (id) => set(({ reiter }) => ({ leistung: id, reiter: reiter.includes(id) ? reiter : [...reiter, id] })),
  closeLeistung: (id) =>
    set(({ reiter, leistung }) => {
      const rest = reiter.filter((einer) => einer !== id)
      return { reiter: rest, leistung: leistung === id ? rest.at(-1) : leistung }
    }),
  setAnsicht: (ansicht) => set({ ansicht }),
  select: (ids, feld) => set({ auswahl: ids, feld }),
  setStufe: (stufe) => set({ stufe }),
  setOrganisation: (organisation) => set({ organisation }),
  setUnterbereich: (unterbereich) => set({ unterbereich }),
}))
