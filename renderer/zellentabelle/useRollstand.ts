import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, type UIEvent, useLayoutEffect } from 'react'

/** How far down each table was left; it lives as long as the window. */
const ROLLSTAENDE = new Map<string, number>()

/**
 * Each content begins where it was left, or at its top, although the same frame shows one after the other. Returns what the frame
 * does when it is scrolled.
 */
export function useRollstand(
  rahmen: RefObject<HTMLDivElement | null>,
  virtuell: Virtualizer<HTMLDivElement, Element>,
  inhalt: string,
): (ereignis: UIEvent<HTMLDivElement>) => void {
  useLayoutEffect(() => {
    if (rahmen.current === null) return
    rahmen.current.scrollTop = ROLLSTAENDE.get(inhalt) ?? 0
    // it hears of scrolling later; until then it would look for the active row in the wrong place
    virtuell.scrollOffset = rahmen.current.scrollTop
  }, [rahmen, virtuell, inhalt])
  return (ereignis) => ROLLSTAENDE.set(inhalt, ereignis.currentTarget.scrollTop)
}
