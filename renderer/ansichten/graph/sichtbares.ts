import {
  GRAPHARTEN,
  type Graph,
  type Graphart,
  type Graphelement,
  type Graphkante,
  isInStufe,
  type Kantenart,
} from '../../../shared/graph/ableitung/graph.ts'
import { ARTNAMEN } from '../../../shared/graph/ableitung/woerter.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { describeStufe } from '../../../shared/worte/stufen.ts'

/** The kinds that can be hidden; the Leistung is what all of them belong to. */
export const AUSBLENDBARE = GRAPHARTEN.filter((art) => art !== 'leistung')

/** More edges to systems than this are drawn only at the chosen element: they would cover everything else. */
const SYSTEMKANTEN_MAXIMUM = 16

export function chooseLeiseKanten(
  { kanten }: Graph,
  gewaehlt: ReadonlySet<Kantenart> | undefined,
): ReadonlySet<Kantenart> {
  if (gewaehlt !== undefined) return gewaehlt
  return new Set(kanten.filter(({ art }) => art === 'system').length > SYSTEMKANTEN_MAXIMUM ? ['system'] : [])
}

/** The elements of the kinds that are shown; the Leistung is the Pfosten and stands apart. */
export function filterElemente({ elemente }: Graph, ohneArten: ReadonlySet<Graphart>): Graphelement[] {
  return elemente.filter(({ art }) => !ohneArten.has(art))
}

/** Edges between shown elements: all of the loud kinds, and those of quiet kinds that are in `betont` or touch an element in it. */
export function filterKanten(
  kanten: readonly Graphkante[],
  arten: ReadonlyMap<string, Graphart>,
  ohneArten: ReadonlySet<Graphart>,
  leise: ReadonlySet<Kantenart>,
  betont: ReadonlySet<string>,
): Graphkante[] {
  const isShown = (id: string): boolean => {
    const art = arten.get(id)
    return art !== undefined && !ohneArten.has(art)
  }
  return kanten.filter(
    ({ id, art, von, nach }) =>
      isShown(von) && isShown(nach) && (!leise.has(art) || [id, von, nach].some((eines) => betont.has(eines))),
  )
}

/** What a filter of kinds hides, in words; undefined while everything is shown. */
export function describeAusgeblendetes({ elemente }: Graph, ohneArten: ReadonlySet<Graphart>): string | undefined {
  const arten = AUSBLENDBARE.filter((art) => ohneArten.has(art))
  if (arten.length === 0) return undefined
  if (arten.length === AUSBLENDBARE.length) return 'Alle Arten sind ausgeblendet.'
  const anzahl = elemente.filter(({ art }) => ohneArten.has(art)).length
  const [erste, zweite, ...weitere] = arten.map((art) => ARTNAMEN[art].mehrzahl)
  const namen = weitere.length > 0 ? `${arten.length} Arten` : [erste, zweite].filter(Boolean).join(' und ')
  return `Ausgeblendet: ${namen}, ${anzahl} ${anzahl === 1 ? 'Element' : 'Elemente'}`
}

/** What is looked at with a stage, and how much of the graph is dimmed for it. */
export function describeGedaempftes({ elemente }: Graph, stufe: Umsetzungsstufe): string {
  const gedaempfte = elemente.filter((element) => !isInStufe(element, stufe)).length
  const rest =
    gedaempfte === 0
      ? 'alle Elemente gehören dazu'
      : `${gedaempfte} von ${elemente.length} Elementen gehören nicht dazu`
  return `${describeStufe(stufe)}, ${rest}`
}
