import type { XmlTeil } from '../xmltext.ts'
import { xsl } from './xsl.ts'

/** A step of the checks; one that is not `immer` repeats what the XSD has checked, where it has. */
export interface Schritt {
  immer: boolean
  teile: XmlTeil[]
}

/** Writes steps in order; neighbouring ones that an XSD makes needless stand under one condition. */
export function writeSchritte(schritte: readonly Schritt[]): XmlTeil[] {
  const teile: XmlTeil[] = []
  let bedingte: XmlTeil[] = []
  const flush = () => {
    if (bedingte.length > 0) teile.push(xsl.if('$formpruefung', ...bedingte))
    bedingte = []
  }
  for (const schritt of schritte) {
    if (schritt.immer) {
      flush()
      teile.push(...schritt.teile)
    } else bedingte.push(...schritt.teile)
  }
  flush()
  return teile
}

/** The same where the caller already asks, for steps of which none is `immer`. */
export function writeBedingte(schritte: readonly Schritt[]): XmlTeil[] {
  return isImmer(schritte) ? writeSchritte(schritte) : schritte.flatMap(({ teile }) => teile)
}

export function isImmer(schritte: readonly Schritt[]): boolean {
  return schritte.some(({ immer }) => immer)
}
