import { useCallback, useRef } from 'react'

/**
 * The same function for as long as the component is there; it does what was rendered last. For events of large lists, whose
 * entries would all be rendered anew with a new function; not to be called while rendering.
 */
export function useStabil<A extends unknown[], E>(handlung: (...angaben: A) => E): (...angaben: A) => E {
  const letzte = useRef(handlung)
  letzte.current = handlung
  return useCallback((...angaben) => letzte.current(...angaben), [])
}
