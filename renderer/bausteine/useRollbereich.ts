import { type RefObject, useEffect, useRef } from 'react'

/** Ref of an area that keys can reach while there is something to scroll in it, and pass by while there is not (WCAG 2.1.1). */
export function useRollbereich<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null)
  // what is in it changes with every drawing
  useEffect(() => adapt(ref.current))
  useEffect(() => {
    if (ref.current === null) return
    const beobachter = new ResizeObserver(() => adapt(ref.current))
    beobachter.observe(ref.current)
    return () => beobachter.disconnect()
  }, [])
  return ref
}

function adapt(bereich: HTMLElement | null): void {
  if (bereich === null) return
  const rollt = bereich.scrollHeight > bereich.clientHeight || bereich.scrollWidth > bereich.clientWidth
  if (rollt) bereich.tabIndex = 0
  else bereich.removeAttribute('tabindex')
}
