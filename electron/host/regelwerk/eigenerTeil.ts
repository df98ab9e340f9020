import type { Befund } from '../../../shared/befund.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'

/** Checks an own rule part before it becomes the principal module of its rule. */
export function checkEigenenTeil(text: string, datei: string): Befund[] {
  const baum = parseBaum(text)
  return baum.ok ? [] : baum.befunde.map((befund) => ({ ...befund, ort: { ...befund.ort, datei } }))
}
