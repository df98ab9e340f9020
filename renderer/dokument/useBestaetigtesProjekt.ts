import { useEffect, useRef } from 'react'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { useDokument } from './dokument.ts'

/**
 * The model as the host has it: a new object only once every Schritt is acknowledged, and the same one after a Schritt that only
 * moved nodes. For what the host works out anew for each model.
 */
export function useBestaetigtesProjekt(): Projekt | undefined {
  const letztes = useRef<Projekt | undefined>(undefined)
  const projekt = useDokument((stand) => (stand.unbestaetigt === 0 ? stand.projekt : letztes.current))
  useEffect(() => {
    letztes.current = projekt
  }, [projekt])
  return projekt
}
