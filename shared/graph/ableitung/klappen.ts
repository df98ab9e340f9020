import { resolveFeldbaum } from '../../modell/feldbaum.ts'
import type { Projekt } from '../../modell/projekt.ts'
import type { Graph, Graphelement, Graphkante } from './graph.ts'

/** More do not fit a node; the properties show all. */
const TEILE_MAXIMUM = 12

/** Elements that are shown otherwise than usual: Dokumente with their parts, Teilleistungen without what belongs to them alone. */
export interface Klappung {
  aufgeklappt: ReadonlySet<string>
  eingeklappt: ReadonlySet<string>
}

/** What a folded Teilleistung hides with it; Rollen and Vorgangstypen say something about the whole Leistung. */
const VERBERGBARE: ReadonlySet<Graphelement['art']> = new Set(['dokument', 'nachricht', 'system'])

/** The graph with Dokumente unfolded and Teilleistungen folded. The same object where there is neither. */
export function foldGraph(projekt: Projekt, graph: Graph, { aufgeklappt, eingeklappt }: Klappung): Graph {
  const beruehrt = graph.elemente.some(({ id }) => aufgeklappt.has(id) || eingeklappt.has(id))
  if (!beruehrt) return graph
  const verborgene = findVerborgene(graph, eingeklappt)
  const kanten = graph.kanten.filter(({ von, nach }) => !verborgene.has(von) && !verborgene.has(nach))
  return {
    ...graph,
    elemente: graph.elemente
      .filter(({ id }) => !verborgene.has(id))
      .map((element) => {
        if (element.art === 'dokument' && aufgeklappt.has(element.id)) {
          return { ...element, teile: listTeile(projekt, element.id) }
        }
        if (element.art !== 'teilleistung' || !eingeklappt.has(element.id)) return element
        const anzahl = countVerborgene(element.id, graph.kanten, verborgene)
        return anzahl === 0 ? element : { ...element, zweitzeile: `${anzahl} ausgeblendet` }
      }),
    kanten,
  }
}

/** Elements all of whose neighbours are folded Teilleistungen or hidden themselves. */
function findVerborgene({ elemente, kanten }: Graph, eingeklappt: ReadonlySet<string>): Set<string> {
  const nachbarn = new Map<string, string[]>()
  for (const { von, nach } of kanten) {
    nachbarn.set(von, [...(nachbarn.get(von) ?? []), nach])
    nachbarn.set(nach, [...(nachbarn.get(nach) ?? []), von])
  }
  const arten = new Map(elemente.map(({ id, art }) => [id, art]))
  const verborgene = new Set<string>()
  for (let vorher = -1; verborgene.size !== vorher; ) {
    vorher = verborgene.size
    for (const { id, art } of elemente) {
      if (!VERBERGBARE.has(art) || verborgene.has(id)) continue
      // a message stands between a Teilleistung and a Rolle that stays
      const gefragte = (nachbarn.get(id) ?? []).filter((einer) => arten.get(einer) !== 'rolle')
      const alle = gefragte.every((einer) => eingeklappt.has(einer) || verborgene.has(einer))
      if (alle && gefragte.some((einer) => eingeklappt.has(einer) || verborgene.has(einer))) verborgene.add(id)
    }
  }
  return verborgene
}

/** Hidden elements that hang on a Teilleistung, also by way of others. */
function countVerborgene(id: string, kanten: readonly Graphkante[], verborgene: ReadonlySet<string>): number {
  const erreichte = new Set<string>()
  const offen = [id]
  for (let einer = offen.pop(); einer !== undefined; einer = offen.pop()) {
    for (const { von, nach } of kanten) {
      const nachbar = von === einer ? nach : nach === einer ? von : undefined
      if (nachbar === undefined || !verborgene.has(nachbar) || erreichte.has(nachbar)) continue
      erreichte.add(nachbar)
      offen.push(nachbar)
    }
  }
  return erreichte.size
}

function listTeile(projekt: Projekt, dokument: string): string[] {
  const namen = resolveFeldbaum(projekt, dokument).kinder.map(({ name }) => name)
  const weitere = namen.length - TEILE_MAXIMUM
  return weitere <= 0 ? namen : [...namen.slice(0, TEILE_MAXIMUM - 1), `und ${weitere + 1} weitere`]
}
