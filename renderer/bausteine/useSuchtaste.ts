import { useEffect } from 'react'

/** Strg F looks for elements here, not for text in the page. `onSuche` must keep its identity. */
export function useSuchtaste(onSuche: (offen: true) => void): void {
  useEffect(() => {
    const onKeyDown = (ereignis: KeyboardEvent): void => {
      if (ereignis.key.toLowerCase() !== 'f' || !(ereignis.ctrlKey || ereignis.metaKey) || ereignis.shiftKey) return
      ereignis.preventDefault()
      onSuche(true)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onSuche])
}
