import { create } from 'zustand'
import type { Ausdrucksort } from '../../shared/dokument/befehle/ausdruecke.ts'

/** What the sheet below the work is about: a part of the model that needs more room than the properties have. */
export type Blattinhalt =
  | { art: 'ausdruck'; ort: Ausdrucksort }
  | { art: 'dokumentsichten'; nachrichtentyp: string }
  | { art: 'anliegensklaerung'; klaerung: string }

interface Blattspeicher {
  inhalt: Blattinhalt | undefined
  /** the control that opened the sheet gets the focus back */
  herkunft: HTMLElement | undefined
  open(inhalt: Blattinhalt): void
  close(): void
}

/** One sheet at a time; it stays open while one looks at other elements or views. */
export const useBlatt = create<Blattspeicher>((set, get) => ({
  inhalt: undefined,
  herkunft: undefined,
  open: (inhalt) => {
    const aktiv = document.activeElement
    set({ inhalt, herkunft: aktiv instanceof HTMLElement ? aktiv : undefined })
  },
  close: () => {
    const { herkunft } = get()
    set({ inhalt: undefined, herkunft: undefined })
    if (herkunft?.isConnected === true) herkunft.focus()
  },
}))
