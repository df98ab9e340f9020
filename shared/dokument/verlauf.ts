import type { Schritt } from './diff.ts'
import { invertSchritt } from './umkehren.ts'

/** What can be undone and what can be done again, the next one last. Saving changes nothing of it. */
export interface Verlauf {
  rueckgaengig: readonly Schritt[]
  wiederholbar: readonly Schritt[]
}

/** More steps back than anybody goes; older ones are forgotten. */
const SCHRITTE_MAXIMUM = 200

export const LEERER_VERLAUF: Verlauf = { rueckgaengig: [], wiederholbar: [] }

/** After a Schritt there is nothing left to do again. */
export function noteSchritt({ rueckgaengig }: Verlauf, schritt: Schritt): Verlauf {
  return { rueckgaengig: [...rueckgaengig, schritt].slice(-SCHRITTE_MAXIMUM), wiederholbar: [] }
}

/** The Schritt that undoes the last one, and the Verlauf afterwards; undefined where there is nothing to undo. */
export function stepBack(verlauf: Verlauf): { schritt: Schritt; verlauf: Verlauf } | undefined {
  const letzter = verlauf.rueckgaengig.at(-1)
  if (letzter === undefined) return undefined
  return {
    schritt: invertSchritt(letzter),
    verlauf: {
      rueckgaengig: verlauf.rueckgaengig.slice(0, -1),
      wiederholbar: [...verlauf.wiederholbar, letzter],
    },
  }
}

/** The Schritt that does again what was undone last, and the Verlauf afterwards. */
export function stepForward(verlauf: Verlauf): { schritt: Schritt; verlauf: Verlauf } | undefined {
  const letzter = verlauf.wiederholbar.at(-1)
  if (letzter === undefined) return undefined
  return {
    schritt: letzter,
    verlauf: {
      rueckgaengig: [...verlauf.rueckgaengig, letzter],
      wiederholbar: verlauf.wiederholbar.slice(0, -1),
    },
  }
}
