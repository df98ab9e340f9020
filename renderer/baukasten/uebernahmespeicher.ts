import { create } from 'zustand'

interface Uebernahmespeicher {
  /** id of the Baukasten of which a newer version is looked for */
  baukasten: string | undefined
  open(baukasten: string): void
  close(): void
}

export const useUebernahme = create<Uebernahmespeicher>((set) => ({
  baukasten: undefined,
  open: (baukasten) => set({ baukasten }),
  close: () => set({ baukasten: undefined }),
}))
