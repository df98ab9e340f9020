import { type EffectCallback, useEffect, useRef } from 'react'

/**
 * Does something at first and whenever the value is another one, with everything as it is then. What else the work reads does
 * not start it again: a list scrolls to the row that was chosen, not each time its rows change. What the work returns ends it
 * before the next one.
 */
export function useBeiWechsel<W>(wert: W, arbeit: (wert: W) => ReturnType<EffectCallback>): void {
  const jetzige = useRef(arbeit)
  useEffect(() => {
    jetzige.current = arbeit
  })
  useEffect(() => jetzige.current(wert), [wert])
}
