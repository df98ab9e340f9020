import { useEffect, useState } from 'react'

/** SHA-256 of a text as hexadecimal digits; empty until it is computed. */
export function usePruefsumme(text: string): string {
  const [summe, setSumme] = useState('')
  useEffect(() => {
    let gilt = true
    void crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)).then((bytes) => {
      const ziffern = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      if (gilt) setSumme(ziffern)
    })
    return () => {
      gilt = false
    }
  }, [text])
  return summe
}
