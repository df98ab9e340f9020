import { LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'

/** Below this nothing turns: short waits need no sign. */
const WARTEN_MS = 300

/** Turning ring where the result will be, after a short while; `ganz` fills the window. */
export function Wartezeichen({ text, ganz = false }: { text: string; ganz?: boolean }) {
  const [sichtbar, setSichtbar] = useState(false)
  useEffect(() => {
    const uhr = setTimeout(() => setSichtbar(true), WARTEN_MS)
    return () => clearTimeout(uhr)
  }, [])
  return (
    <div className={ganz ? 'warten ganz' : 'warten'} role="status">
      {sichtbar ? (
        <>
          <LoaderCircle className="dreht" size={16} strokeWidth={1.75} aria-hidden />
          <span>{text} …</span>
        </>
      ) : null}
    </div>
  )
}
