/** Below this width the navigator folds by itself: the work keeps its space (GESTALTUNG 2). */
export const BREITE_MIT_NAVIGATOR = 1300
/** Below this width side panels lie over the work instead of beside it (200 % zoom). */
export const BREITE_NEBENEINANDER = 960

export interface Navigatorlage {
  breite: number
  /** what the current view wants */
  navigatorZu: boolean
}

/** Where a choice is remembered: opening the navigator in a narrow window says nothing about a wide one. */
export function keyOfLage({ breite, navigatorZu }: Navigatorlage): string {
  return `${breite < BREITE_MIT_NAVIGATOR ? 'schmal' : 'breit'}${navigatorZu ? '-zu' : ''}`
}

/** Whether the navigator stands open: what was chosen for this kind of place, else wide windows show it. */
export function isNavigatorOffen(wahlen: Readonly<Record<string, boolean>>, lage: Navigatorlage): boolean {
  return wahlen[keyOfLage(lage)] ?? (!lage.navigatorZu && lage.breite >= BREITE_MIT_NAVIGATOR)
}
