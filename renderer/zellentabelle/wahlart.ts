/** How a row is chosen: alone, in addition (or no more), or with all between it and the one chosen before. */
export type Wahlart = 'einzeln' | 'dazu' | 'bis'

/** What the keys that are held down make of a click. */
export function wahlartOf(klick: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): Wahlart {
  return klick.shiftKey ? 'bis' : klick.ctrlKey || klick.metaKey ? 'dazu' : 'einzeln'
}
