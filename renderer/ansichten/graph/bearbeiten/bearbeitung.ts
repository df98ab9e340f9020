import { create } from 'zustand'
import type { Ort } from '../../../../shared/dokument/befehle/erzeugen.ts'
import type { Hilfslinie } from '../../../../shared/graph/anordnung/hilfslinien.ts'
import type { Punkt } from '../../../../shared/graph/anordnung/typen.ts'

/** Where the menu of what can be joined to an element stands: in the window, and where the new element goes. */
export interface Anhaengeort {
  zu: string
  fenster: Punkt
  ort: Ort | undefined
}

/** What is being done to the graph right now; part of no project. */
interface Bearbeitung {
  /** element whose name is typed in place */
  umbenennen: string | undefined
  /** element that a line is being drawn from */
  verbindenVon: string | undefined
  /** element whose connections are shown, to be made and undone by keys */
  verbindungenVon: string | undefined
  anhaengen: Anhaengeort | undefined
  /** id of the chosen edge */
  kante: string | undefined
  hilfslinien: readonly Hilfslinie[]
  set(stand: Partial<Omit<Bearbeitung, 'set'>>): void
}

export const useBearbeitung = create<Bearbeitung>((set) => ({
  umbenennen: undefined,
  verbindenVon: undefined,
  verbindungenVon: undefined,
  anhaengen: undefined,
  kante: undefined,
  hilfslinien: [],
  set: (stand) => set(stand),
}))
