import { createContext, useContext } from 'react'
import type { Schwere } from '../../../shared/befund.ts'

/** The worst Befund of each element, worked out once for all cells. */
export const SchwerenKontext = createContext<ReadonlyMap<string, Schwere>>(new Map())

export function useSchweren(): ReadonlyMap<string, Schwere> {
  return useContext(SchwerenKontext)
}
