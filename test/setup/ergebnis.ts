import type { Befund, Ergebnis } from '../../shared/befund.ts'

/** The value of what must have worked; else the test ends with the Befunde. */
export function getWert<W>(ergebnis: Ergebnis<W>): W {
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
  return ergebnis.wert
}

/** The Befunde of what must have been refused. */
export function getBefunde(ergebnis: Ergebnis<unknown>): readonly Befund[] {
  if (ergebnis.ok) throw new Error('Das hätte abgewiesen werden müssen.')
  return ergebnis.befunde
}
