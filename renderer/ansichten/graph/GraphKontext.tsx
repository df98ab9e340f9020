import { createContext, useContext } from 'react'
import type { Graphlage, Zusaetze } from './lage.ts'

export const LageKontext = createContext<Graphlage | undefined>(undefined)
export const ZusatzKontext = createContext<Zusaetze | undefined>(undefined)
/** Whether the picture is so far away that elements are blocks. */
export const FernKontext = createContext(false)

export function useLage(): Graphlage {
  const lage = useContext(LageKontext)
  if (lage === undefined) throw new Error('LageKontext is missing above this component')
  return lage
}

export function useZusaetze(): Zusaetze {
  const zusaetze = useContext(ZusatzKontext)
  if (zusaetze === undefined) throw new Error('ZusatzKontext is missing above this component')
  return zusaetze
}
