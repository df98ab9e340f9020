import { useState } from 'react'

/**
 * Every option of a list costs, also while the list is closed, and a form has many lists. Its options are drawn once the field has
 * had the focus: before any key can ask for them.
 */
export function useSpaeteListe(): { keepMounted: boolean; onFocus(): void } {
  const [keepMounted, setKeepMounted] = useState(false)
  return { keepMounted, onFocus: () => setKeepMounted(true) }
}
