import { type Graph, labelStufe } from '../ableitung/graph.ts'
import { createKnotenbild } from '../darstellung/knotenbild.ts'
import type { Bahnenauftrag } from './arrangeBahnen.ts'
import type { Festlage } from './typen.ts'

/** What the layout needs of a graph: sizes instead of texts. Survives structured cloning, so it can go to a worker. */
export function createBahnenauftrag(
  { elemente, kanten, herkunft }: Graph,
  eigene: ReadonlyMap<string, Festlage>,
): Bahnenauftrag {
  return {
    knoten: elemente.map((element) => {
      const { breite, hoehe } = createKnotenbild(element)
      return { id: element.id, art: element.art, breite, hoehe }
    }),
    kanten,
    herkunft,
    namen: new Map(elemente.map(({ id, name }) => [id, name])),
    stufentexte: new Map(
      elemente.flatMap((element) => {
        const text = labelStufe(element)
        return element.art !== 'rolle' || text === undefined
          ? []
          : [[element.id, text.replace(' ', ' Stufe ')] as const]
      }),
    ),
    eigene,
  }
}
