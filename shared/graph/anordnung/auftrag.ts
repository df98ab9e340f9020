import { type Graph, labelStufe } from '../ableitung/graph.ts'
import { createKnotenbild } from '../darstellung/knotenbild.ts'
import type { Lage } from './bahnen.ts'
import type { Beschriftungen } from './masse.ts'
import type { Festlage, Knotenmass } from './typen.ts'

export interface Bahnenauftrag extends Lage, Beschriftungen {
  /** places of elements and lanes that are kept */
  eigene: ReadonlyMap<string, Festlage>
  /** with what is unfolded, without what is folded away; places do not depend on it */
  gezeigt: Pick<Lage, 'knoten' | 'kanten'>
}

/** What the layout needs of a graph: sizes instead of texts. Survives structured cloning, so it can go to a worker. */
export function createBahnenauftrag(
  { elemente, kanten, herkunft }: Graph,
  eigene: ReadonlyMap<string, Festlage>,
  gezeigter?: Graph,
): Bahnenauftrag {
  const knoten = elemente.map(measureElement)
  return {
    knoten,
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
    gezeigt:
      gezeigter === undefined || gezeigter.elemente === elemente
        ? { knoten, kanten }
        : { knoten: gezeigter.elemente.map(measureElement), kanten: gezeigter.kanten },
  }
}

function measureElement(element: Graph['elemente'][number]): Knotenmass {
  const { breite, hoehe } = createKnotenbild(element)
  return { id: element.id, art: element.art, breite, hoehe }
}
