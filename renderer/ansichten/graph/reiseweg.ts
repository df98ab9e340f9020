import type { Graphkante } from '../../../shared/graph/ableitung/graph.ts'
import { type Anordnung, middleOf, type Punkt } from '../../../shared/graph/anordnung/typen.ts'

/** The line through these elements: along the edges between them in either direction, straight where there is none. */
export function pathThrough(
  elemente: readonly string[],
  { knoten, leitungen }: Anordnung,
  kanten: readonly Graphkante[],
): Punkt[] {
  const punkte: Punkt[] = []
  for (let k = 1; k < elemente.length; k++) {
    const [von, nach] = [elemente[k - 1], elemente[k]]
    const hin = kanten.find((kante) => kante.von === von && kante.nach === nach && leitungen.has(kante.id))
    const her = kanten.find((kante) => kante.von === nach && kante.nach === von && leitungen.has(kante.id))
    const weg = leitungen.get(hin?.id ?? her?.id ?? '')?.punkte
    if (weg !== undefined) punkte.push(...(hin === undefined ? [...weg].reverse() : weg))
    else {
      for (const id of [von, nach]) {
        const box = knoten.get(id ?? '')
        if (box !== undefined) punkte.push(middleOf(box))
      }
    }
  }
  return punkte
}
