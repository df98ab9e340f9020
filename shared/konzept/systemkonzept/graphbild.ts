import { deriveGraph } from '../../graph/ableitung/deriveGraph.ts'
import type { Graph } from '../../graph/ableitung/graph.ts'
import { arrangeBahnen } from '../../graph/anordnung/arrangeBahnen.ts'
import { createBahnenauftrag } from '../../graph/anordnung/auftrag.ts'
import { farbeAufPapier } from '../../graph/bild/papierfarben.ts'
import { writeSvg } from '../../graph/bild/schreibeSvg.ts'
import type { Bild } from '../dokumentbaum.ts'
import type { Systembezug } from './bezug.ts'

/** The part of the graph around the system, one picture per Leistung, as the window shows it. Pure and deterministic. */
export function drawGraphbilder(bezug: Systembezug): Bild[] {
  return bezug.leistungen.flatMap((leistung): Bild[] => {
    const graph = deriveGraph(bezug.projekt, leistung.id)
    if (graph === undefined) return []
    const umfeld = restrictGraph(graph, listUmfeld(bezug, leistung.id))
    const { name } = bezug.komponententyp
    const bild = writeSvg({
      graph: umfeld,
      anordnung: arrangeBahnen(createBahnenauftrag(umfeld, new Map())),
      kanten: umfeld.kanten,
      elemente: umfeld.elemente,
      stufe: bezug.stufe,
      farbe: farbeAufPapier,
      titel: `${leistung.name} um das System „${name}“, Umsetzungsstufe ${bezug.stufe}`,
      // read where the fonts of the window are not: the names of common fonts follow in the picture
      schriften: '',
    })
    const anzahl = (art: string): number => umfeld.elemente.filter((element) => element.art === art).length
    return [
      {
        art: 'bild',
        titel: `Graph der Leistung „${leistung.name}“ um das System „${name}“`,
        beschreibung:
          `Bahnen nach fachlichen Rollen mit ${anzahl('teilleistung')} Teilleistungen, ${anzahl('nachricht')} Nachrichtentypen ` +
          `und dem System „${name}“. Blass ist, was erst nach Stufe ${bezug.stufe} dazukommt. Die Tabelle darunter nennt die Nachrichten.`,
        ...bild,
      },
    ]
  })
}

/** The system, its Nachrichtentypen, who exchanges them, and the Teilleistungen they belong to. */
function listUmfeld({ komponententyp, empfang, versand }: Systembezug, leistung: string): ReadonlySet<string> {
  const typen = [...empfang, ...versand].flatMap((einer) => (einer.leistung.id === leistung ? [einer.typ] : []))
  return new Set([
    komponententyp.id,
    ...typen.flatMap(({ id, von, an, teilleistung }) => [id, von, ...an, teilleistung]),
  ])
}

function restrictGraph(graph: Graph, ids: ReadonlySet<string>): Graph {
  return {
    ...graph,
    elemente: graph.elemente.filter(({ id }) => ids.has(id)),
    kanten: graph.kanten.filter(({ von, nach }) => ids.has(von) && ids.has(nach)),
    herkunft: new Map(),
  }
}
