import { create } from 'zustand'
import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from '../../shared/modell/elemente/gemeinsam.ts'
import { findStufe } from '../../shared/modell/leistungen.ts'
import { useDokument } from '../dokument/dokument.ts'

export type Ansicht =
  | 'graph'
  | 'nachrichtenfluss'
  | 'zustellwege'
  | 'felder'
  | 'codelisten'
  | 'nachrichten'
  | 'regel'
  | 'antrag'
  | 'pruefstand'
  | 'abnahme'
  | 'vergleich'
export type Unterbereich = 'befunde' | 'transaktionen' | 'verwendungen' | 'suche'

/** What a tab is left with and found with again. */
export type Reiterstand = Pick<Arbeitsplatz, 'auswahl' | 'feld' | 'stufe'>

/** What the window shows; nothing of it belongs to the project. */
export interface Arbeitsplatz {
  /** ids of the Leistungen whose Reiter are open */
  reiter: readonly string[]
  leistung: string | undefined
  /** by Leistung, of the tabs that are not in front */
  verlassene: ReadonlyMap<string, Reiterstand>
  ansicht: Ansicht
  /** ids of the chosen elements, the last one leads */
  auswahl: readonly string[]
  /** Feldpfad of the chosen Datenfeld within a chosen Dokument */
  feld: string | undefined
  stufe: Umsetzungsstufe
  organisation: string | undefined
  unterbereich: Unterbereich
  /** Brings a tab to the front as it was left; a new one with its Leistung chosen, at the stage of the Organisation. */
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
  verlassene: new Map(),
  ansicht: 'graph',
  auswahl: [],
  feld: undefined,
  stufe: 2,
  organisation: undefined,
  unterbereich: 'befunde',
  openLeistung: (id) =>
    set((stand) => ({
      reiter: stand.reiter.includes(id) ? stand.reiter : [...stand.reiter, id],
      ...(stand.leistung === id ? {} : changeReiter(stand, id)),
    })),
  closeLeistung: (id) =>
    set((stand) => {
      const reiter = stand.reiter.filter((einer) => einer !== id)
      const naechste = reiter.at(-1)
      const danach =
        stand.leistung !== id ? {} : naechste === undefined ? { leistung: undefined } : changeReiter(stand, naechste)
      const verlassene = new Map(danach.verlassene ?? stand.verlassene)
      verlassene.delete(id)
      return { reiter, ...danach, verlassene }
    }),
  setAnsicht: (ansicht) => set({ ansicht }),
  select: (ids, feld) => set({ auswahl: ids, feld }),
  setStufe: (stufe) => set({ stufe }),
  setOrganisation: (organisation) => set({ organisation }),
  setUnterbereich: (unterbereich) => set({ unterbereich }),
}))

function changeReiter(stand: Arbeitsplatz, id: string): Partial<Arbeitsplatz> {
  const { leistung, auswahl, feld, stufe, organisation } = stand
  const verlassene = new Map(stand.verlassene)
  if (leistung !== undefined) verlassene.set(leistung, { auswahl, feld, stufe })
  const frueherer = verlassene.get(id) ?? {
    auswahl: [id],
    feld: undefined,
    stufe: findErreichte(id, organisation) ?? stufe,
  }
  return { ...frueherer, leistung: id, verlassene }
}

/** The stage that the chosen Organisation has reached in a Leistung. */
function findErreichte(leistung: string, organisation: string | undefined): Umsetzungsstufe | undefined {
  const { projekt } = useDokument.getState()
  const stufe = projekt && findStufe(projekt, organisation, leistung)
  return UMSETZUNGSSTUFEN.find((eine) => eine === stufe)
}
