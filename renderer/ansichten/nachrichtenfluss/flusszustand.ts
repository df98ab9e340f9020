import { create } from 'zustand'

/** How the Nachrichtenfluss is shown; kept while the window is open, part of no project. */
interface Flusszustand {
  /** undefined: as large as fits the width, while that can be read */
  zoom: number | undefined
  suche: boolean
  /** only what belongs to this Vorgangstyp, by Leistung */
  vorgangstypen: ReadonlyMap<string, string>
  /** the message whose name is being typed where it stands */
  umbenannt: string | undefined
  /** a message that is being created in the form */
  entwurf: Nachrichtenentwurf | undefined
  setZoom(zoom: number | undefined): void
  setSuche(suche: boolean): void
  setVorgangstyp(leistung: string, vorgangstyp: string | undefined): void
  setUmbenannt(id: string | undefined): void
  setEntwurf(entwurf: Nachrichtenentwurf | undefined): void
}

/** What a new message will say; the rest has defaults. */
export interface Nachrichtenentwurf {
  name: string
  von: string | undefined
  an: string | undefined
  teilleistung: string | undefined
}

/** Where a message starts, where it goes, and the Teilleistung that triggers it. */
export type Nachrichtenende = 'von' | 'an' | 'teilleistung'

export const useFlusszustand = create<Flusszustand>((set) => ({
  zoom: undefined,
  suche: false,
  vorgangstypen: new Map(),
  umbenannt: undefined,
  entwurf: undefined,
  setZoom: (zoom) => set({ zoom: zoom === undefined ? undefined : Math.min(2, Math.max(0.25, zoom)) }),
  setSuche: (suche) => set({ suche }),
  setVorgangstyp: (leistung, vorgangstyp) =>
    set(({ vorgangstypen: bisherige }) => {
      const vorgangstypen = new Map(bisherige)
      if (vorgangstyp === undefined) vorgangstypen.delete(leistung)
      else vorgangstypen.set(leistung, vorgangstyp)
      return { vorgangstypen }
    }),
  setUmbenannt: (umbenannt) => set({ umbenannt }),
  setEntwurf: (entwurf) => set({ entwurf }),
}))
