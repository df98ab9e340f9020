import { type RefObject, useEffect, useRef } from 'react'

/** What goes onto the clipboard: text for every program, and other forms by their MIME type. */
export type Kopie = Readonly<{ 'text/plain': string } & Record<string, string>>

interface Austausch {
  /** what is chosen; undefined: nothing to copy */
  take(ausschneiden: boolean): Kopie | undefined
  paste(daten: DataTransfer): void
}

/**
 * Copying, cutting and pasting while an element has the focus. The events of the browser carry the clipboard without asking for a
 * right, but go to wherever text is selected, so the whole page is listened to.
 */
export function useZwischenablage(ort: RefObject<HTMLElement | null>, austausch: Austausch): void {
  const aktueller = useRef(austausch)
  aktueller.current = austausch
  useEffect(() => {
    const isGemeint = (): boolean => ort.current !== null && document.activeElement === ort.current
    const onCopy = (ereignis: ClipboardEvent): void => {
      const kopie = isGemeint() ? aktueller.current.take(ereignis.type === 'cut') : undefined
      if (kopie === undefined || ereignis.clipboardData === null) return
      for (const [format, inhalt] of Object.entries(kopie)) ereignis.clipboardData.setData(format, inhalt)
      ereignis.preventDefault()
    }
    const onPaste = (ereignis: ClipboardEvent): void => {
      if (!isGemeint() || ereignis.clipboardData === null) return
      ereignis.preventDefault()
      aktueller.current.paste(ereignis.clipboardData)
    }
    const ende = new AbortController()
    document.addEventListener('copy', onCopy, { signal: ende.signal })
    document.addEventListener('cut', onCopy, { signal: ende.signal })
    document.addEventListener('paste', onPaste, { signal: ende.signal })
    return () => ende.abort()
  }, [ort])
}
