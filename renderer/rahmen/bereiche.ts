/** The areas F6 goes round, in this order; each is marked with `data-bereich`. */
const BEREICHE = ['navigator', 'arbeit', 'blatt', 'eigenschaften', 'unten'] as const

const FOKUSSIERBAR =
  '[role="tree"][tabindex="0"], [role="listbox"][tabindex="0"], [role="tab"][tabindex="0"], input:not([disabled]), button:not([disabled]):not([tabindex="-1"]), [tabindex="0"]'

/** Moves the focus to the next area that is there (`richtung` -1: the one before), at its tree or first control. */
export function focusNextBereich(richtung: 1 | -1): void {
  const vorhandene = BEREICHE.map((name) => document.querySelector<HTMLElement>(`[data-bereich="${name}"]`)).filter(
    (bereich) => bereich !== null,
  )
  const hier = vorhandene.findIndex((bereich) => bereich.contains(document.activeElement))
  const anzahl = vorhandene.length
  if (anzahl === 0) return
  const ziel = vorhandene[hier < 0 ? 0 : (hier + richtung + anzahl) % anzahl]
  findFokus(ziel)?.focus()
}

function findFokus(bereich: HTMLElement | undefined): HTMLElement | null {
  return (
    bereich?.querySelector<HTMLElement>('[role="tree"][tabindex="0"], [role="listbox"][tabindex="0"]') ??
    bereich?.querySelector<HTMLElement>(FOKUSSIERBAR) ??
    null
  )
}
