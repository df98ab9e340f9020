import { create } from 'zustand'

/** A project that was saved as one file, as it was chosen or dropped. */
export interface Paket {
  name: string
  bytes: Uint8Array
}

/** The dialog of projects that is open. */
export type Projektdialog = { art: 'oeffnen' | 'neu' | 'speichernUnter' } | { art: 'paket'; paket: Paket }

interface Dialogspeicher {
  dialog: Projektdialog | undefined
  setDialog(dialog: Projektdialog | undefined): void
}

export const useProjektdialog = create<Dialogspeicher>((set) => ({
  dialog: undefined,
  setDialog: (dialog) => set({ dialog }),
}))

export function openProjektdialog(dialog: Projektdialog): void {
  useProjektdialog.getState().setDialog(dialog)
}
