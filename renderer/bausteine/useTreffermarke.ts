import { useEffect, useState } from 'react'
import { useBeiWechsel } from './useBeiWechsel.ts'

interface Treffermarke {
  selectFirstOptionOnChange: boolean
  onDropdownOpen(): void
  onDropdownClose(): void
}

/**
 * Marks the first match of a searched list each time the text is another one, so that Enter takes it, also where one paste has
 * opened the list: Mantine marks in what is drawn already, and a list that opens forgets its mark a moment later; so it is told
 * after that. Without a text nothing is marked; otherwise Enter took a value that nobody looked for.
 */
export function useTreffermarke(gesucht: string | undefined, anfangsOffen = false, onZu?: () => void): Treffermarke {
  const [offen, setOffen] = useState(anfangsOffen)
  const [marke, setMarke] = useState(false)
  useBeiWechsel(gesucht, (text) => setMarke(text !== undefined))
  useBeiWechsel(offen, () => {
    if (!offen || gesucht === undefined) return
    const gleich = setTimeout(() => setMarke(true))
    return () => clearTimeout(gleich)
  })
  useEffect(() => {
    if (marke) setMarke(false)
  }, [marke])
  return {
    selectFirstOptionOnChange: marke && gesucht !== undefined,
    onDropdownOpen: () => setOffen(true),
    onDropdownClose: () => {
      setOffen(false)
      onZu?.()
    },
  }
}
