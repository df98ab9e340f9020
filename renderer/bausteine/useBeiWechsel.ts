import { useEffect, useRef } from 'react'

/**
 * Does something at first and whenever the value is another one, with everything as it is then. What else the work reads does
 * not start it again: a list scrolls to the row that was chosen, not each time its rows change.
 */
export function useBeiWechsel<W>(wert: W, arbeit: (wert: W) => void): void {
  const jetzige = useRef(arbeit)
  useEffect(() => {
    jetzige.current = arbeit
  })
  useEffect(() => jetzige.current(wert), [wert])
}
