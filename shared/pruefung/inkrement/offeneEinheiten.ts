import { type Einheit, keyOfEinheit } from './einheiten.ts'

/** The Einheiten that are still to be checked. */
export interface OffeneEinheiten {
  isLeer(): boolean
  add(einheit: Einheit): void
  remove(schluessel: string): void
  /** Puts to the front those of the given ones that are open: what was changed last is looked at first. */
  promote(einheiten: readonly Einheit[]): void
  /** Hands out what was promoted and what is in view, then the others in their order until the time is over. */
  takeBis(inSicht: (einheit: Einheit) => boolean, istUm: () => boolean, check: (einheit: Einheit) => void): void
}

/** Whoever brings in more than this at once, a whole project at first, looks at one Leistung of it. */
const VORDERE_MAXIMUM = 200

export function createOffeneEinheiten(): OffeneEinheiten {
  const offene = new Map<string, Einheit>()
  const vordere = new Set<string>()
  function take(schluessel: string, einheit: Einheit, check: (einheit: Einheit) => void): void {
    offene.delete(schluessel)
    vordere.delete(schluessel)
    check(einheit)
  }
  return {
    isLeer: () => offene.size === 0,
    add: (einheit) => {
      offene.set(keyOfEinheit(einheit), einheit)
    },
    remove: (schluessel) => {
      offene.delete(schluessel)
      vordere.delete(schluessel)
    },
    promote: (einheiten) => {
      vordere.clear()
      if (einheiten.length > VORDERE_MAXIMUM) return
      for (const schluessel of einheiten.map(keyOfEinheit)) if (offene.has(schluessel)) vordere.add(schluessel)
    },
    takeBis: (inSicht, istUm, check) => {
      for (const [schluessel, einheit] of offene) {
        if (vordere.has(schluessel) || inSicht(einheit)) take(schluessel, einheit, check)
      }
      for (const [schluessel, einheit] of offene) {
        if (istUm()) return
        take(schluessel, einheit, check)
      }
    },
  }
}
