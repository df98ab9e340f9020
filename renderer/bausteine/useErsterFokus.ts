import { type RefObject, useEffect, useRef } from 'react'

/**
 * Ref of a control that takes the focus when it appears: it came by the user's own key or click and is where keys go next.
 * `markiert` chooses the text that is in it, to be typed over.
 */
export function useErsterFokus<E extends HTMLElement>(markiert = false): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(() => {
    ref.current?.focus()
    const feld = ref.current
    if (markiert && (feld instanceof HTMLInputElement || feld instanceof HTMLTextAreaElement)) feld.select()
  }, [markiert])
  return ref
}
