import type { Feldbaum, Feldknoten } from '../modell/feldbaum.ts'

/** All fields a Bedingung may speak of, by absolute Feldpfad: the resolved trees of the Dokumente of a Nachricht. */
export type Feldverzeichnis = ReadonlyMap<string, Feldknoten>

export function createFeldverzeichnis(baeume: Iterable<Feldbaum>): Feldverzeichnis {
  const felder = new Map<string, Feldknoten>()
  for (const baum of baeume) for (const [pfad, knoten] of baum.nachPfad) felder.set(pfad, knoten)
  return felder
}
