import { useReducer, useState } from 'react'

/**
 * Every option of a list costs, also while the list is closed, and a form has many lists. Its options are drawn once the field has
 * had the focus: before any key can ask for them. The field names its list (`aria-expanded`, `aria-controls`) only when it is drawn
 * after the list, so it is drawn once more.
 */
export function useSpaeteListe(): { keepMounted: boolean; onFocus(): void } {
  const [keepMounted, setKeepMounted] = useState(false)
  const [, redraw] = useReducer((mal: number) => mal + 1, 0)
  const onFocus = (): void => {
    if (keepMounted) return
    setKeepMounted(true)
    setTimeout(redraw)
  }
  return { keepMounted, onFocus }
}
