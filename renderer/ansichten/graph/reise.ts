import { create } from 'zustand'

/** A message on its way through these elements, one after the other; `fortschritt` from 0 to 1. */
interface Reise {
  elemente: readonly string[]
  fortschritt: number
}

interface Reisen {
  reise: Reise | undefined
  setReise(reise: Reise | undefined): void
}

/** What travels through the graph now; drawn by the graph, driven by `travel`. */
export const useReise = create<Reisen>((set) => ({ reise: undefined, setReise: (reise) => set({ reise }) }))

const DAUER_MS = 700
let laufende = 0

/**
 * Sends a message along the edges between these elements, 700 ms in all; with reduced motion it is there at once. Ends when
 * it has arrived or another journey began. The message stays at its end until `endReise`.
 */
export async function travel(elemente: readonly string[]): Promise<void> {
  const diese = ++laufende
  const { setReise } = useReise.getState()
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return setReise({ elemente, fortschritt: 1 })
  const anfang = performance.now()
  return new Promise((fertig) => {
    const step = (jetzt: number): void => {
      if (diese !== laufende) {
        fertig()
        return
      }
      const fortschritt = Math.min(1, Math.max(0, (jetzt - anfang) / DAUER_MS))
      setReise({ elemente, fortschritt: ease(fortschritt) })
      if (fortschritt < 1) requestAnimationFrame(step)
      else fertig()
    }
    requestAnimationFrame(step)
  })
}

export function endReise(): void {
  laufende++
  useReise.getState().setReise(undefined)
}

function ease(anteil: number): number {
  return anteil < 0.5 ? 2 * anteil * anteil : 1 - (2 - 2 * anteil) ** 2 / 2
}
