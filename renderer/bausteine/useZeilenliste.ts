import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import { useZeilenhoehe } from '../arbeitsplatz/einstellungen.ts'

/** Rows drawn beyond the visible ones, so that scrolling shows no gaps. */
const UEBERHANG = 12

/**
 * Only the visible rows of a long list, all as high as a row of the window; follows density and presentation size. `kopf` is the height
 * of a header that stays above them within the same frame.
 */
export function useZeilenliste(
  rahmen: RefObject<HTMLDivElement | null>,
  anzahl: number,
  keyOf: (index: number) => string | number,
  kopf = 0,
): Virtualizer<HTMLDivElement, Element> {
  const hoehe = useZeilenhoehe()
  const virtuell = useVirtualizer({
    count: anzahl,
    getScrollElement: () => rahmen.current,
    estimateSize: () => hoehe,
    overscan: UEBERHANG,
    getItemKey: keyOf,
    scrollPaddingEnd: kopf,
  })
  // the virtualiser keeps the sizes it knows until it is told
  useEffect(() => {
    if (hoehe > 0) virtuell.measure()
  }, [virtuell, hoehe])
  return virtuell
}

/** Scrolls as little as brings a row into sight. The virtualiser would lay out the whole window to find that it is there already. */
export function showZeile(virtuell: Virtualizer<HTMLDivElement, Element>, index: number): void {
  const { scrollOffset, scrollRect, options } = virtuell
  const hoehe = options.estimateSize(index)
  const unten = (index + 1) * hoehe
  const zuSehen =
    scrollOffset !== null &&
    scrollRect !== null &&
    unten - hoehe >= scrollOffset &&
    unten <= scrollOffset + scrollRect.height - options.scrollPaddingEnd
  if (!zuSehen) virtuell.scrollToIndex(index, { align: 'auto' })
}
