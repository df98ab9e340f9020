import type { Dokumentsicht, Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import { type Feldknoten, pathOfKnoten } from '../modell/feldbaum.ts'
import type { Projekt } from '../modell/projekt.ts'
import { getFeldbaum } from './modellsicht.ts'

/** The nodes a Dokumentsicht carries: what it names with everything below, and the Gruppen around it. */
export function listSichtknoten(projekt: Projekt, sicht: Dokumentsicht): Feldknoten[] {
  const baum = getFeldbaum(projekt, sicht.dokument)
  const alle = [...baum.nachPfad.values()]
  if (sicht.felder === 'alle') return alle
  const genannt = new Set(sicht.felder)
  const enthalten = new Set<Feldknoten>()
  for (const knoten of alle) {
    const weg = pathOfKnoten(knoten)
    if (weg.some(({ pfad }) => genannt.has(pfad))) for (const teil of weg) enthalten.add(teil)
  }
  return alle.filter((knoten) => enthalten.has(knoten))
}

/** Feldpfade of all nodes that a Nachrichtentyp carries. */
export function listSichtfelder(projekt: Projekt, typ: Nachrichtentyp): ReadonlySet<string> {
  return new Set(typ.dokumentsichten.flatMap((sicht) => listSichtknoten(projekt, sicht).map(({ pfad }) => pfad)))
}
