/** Below this height the bottom panel folds by itself: the work keeps its space (200 % zoom, presentation size). */
export const HOEHE_MIT_UNTEN = 680

export interface Untenlage {
  hoehe: number
  /** a message is played through in the graph, which needs the height */
  spielt: boolean
}

/** Where a choice is remembered: opening the panel in a low window says nothing about a high one. */
export function keyOfUntenlage({ hoehe, spielt }: Untenlage): string {
  return `${hoehe < HOEHE_MIT_UNTEN ? 'niedrig' : 'hoch'}${spielt ? '-spiel' : ''}`
}

/** Whether the bottom panel stands open: what was chosen for this kind of place, else where there is room for it. */
export function isUntenOffen(wahlen: Readonly<Record<string, boolean>>, lage: Untenlage): boolean {
  return wahlen[keyOfUntenlage(lage)] ?? (!lage.spielt && lage.hoehe >= HOEHE_MIT_UNTEN)
}
