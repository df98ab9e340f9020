import { create } from 'zustand'

/** Whether an element is being dragged: what takes longer than a frame to draw waits until it is let go. */
interface Geste {
  zieht: boolean
  set(zieht: boolean): void
}

export const useGeste = create<Geste>((set) => ({
  zieht: false,
  set: (zieht) => set({ zieht }),
}))
