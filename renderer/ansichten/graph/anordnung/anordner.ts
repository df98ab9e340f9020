import ElkApi, { type ElkNode } from 'elkjs/lib/elk-api.js'
import elkWorkerUrl from 'elkjs/lib/elk-worker.min.js?url'
import { arrangeBahnen } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import { hasFreiePlaetze } from '../../../../shared/graph/anordnung/arrangeFrei.ts'
import type { Bahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import type { Anordnung, Anordnungsart } from '../../../../shared/graph/anordnung/typen.ts'
import type { Anordnungsfrage } from './anordnung.worker.ts'
import { createElkGraph, hasElkSpalten, readElkGraph } from './elkgraph.ts'
import { askNeueste } from './neueste.ts'

/**
 * Lays out in workers, so that the window stays quick whatever the size of the model. Few elements are laid out at once: that takes
 * less time than a worker takes to start.
 */
export interface Anordner {
  /** Answers only the latest question; earlier ones are forgotten, and not even asked where another one is being answered. */
  arrange(art: Anordnungsart, auftrag: Bahnenauftrag, fertig: (anordnung: Anordnung) => void): Promise<void>
  close(): void
}

/** So many elements take a few milliseconds. */
const SOFORT_MAXIMUM = 60

export function createAnordner(): Anordner {
  let arbeiter: Worker | undefined
  let elk: InstanceType<typeof ElkApi> | undefined
  let nummer = 0
  const startArbeiter = (): Worker => new Worker(new URL('./anordnung.worker.ts', import.meta.url), { type: 'module' })
  const askArbeiter = askNeueste((frage: Anordnungsfrage): Promise<Anordnung> => {
    const gefragter = arbeiter ?? startArbeiter()
    arbeiter = gefragter
    return new Promise((resolve, reject) => {
      gefragter.onmessage = ({ data }: MessageEvent<Anordnung>) => resolve(data)
      gefragter.onerror = ({ message }) => reject(new Error(message))
      gefragter.postMessage(frage)
    })
  })
  let letzte: { frage: string; antwort: Promise<ElkNode> } | undefined
  /** ELK is not asked the same again, as when something is only unfolded. */
  const layout = (graph: ElkNode): Promise<ElkNode> => {
    const frage = JSON.stringify(graph)
    if (letzte?.frage === frage) return letzte.antwort
    elk ??= new ElkApi({ workerUrl: elkWorkerUrl })
    letzte = { frage, antwort: elk.layout(graph) }
    return letzte.antwort
  }
  const askElk = askNeueste(async (auftrag: Bahnenauftrag): Promise<Anordnungsfrage['gefundene']> => {
    const mitSpalten = hasElkSpalten(auftrag)
    try {
      const antwort = await layout(createElkGraph(auftrag, mitSpalten)).catch((fehler: unknown) => {
        if (!mitSpalten) throw fehler
        return layout(createElkGraph(auftrag, false))
      })
      return readElkGraph(auftrag, antwort)
    } catch {
      // without ELK each element stands beside what it is connected with
      return new Map()
    }
  })
  const findPlaetze = async (art: Anordnungsart, auftrag: Bahnenauftrag): Promise<Anordnungsfrage | undefined> => {
    if (art === 'bahnen' || hasFreiePlaetze(auftrag)) return { art, auftrag }
    const gefundene = await askElk(auftrag)
    if (gefundene === undefined) return undefined
    return gefundene.size === 0 ? { art, auftrag } : { art, auftrag, gefundene }
  }
  return {
    arrange: async (art, auftrag, fertig) => {
      nummer += 1
      const meine = nummer
      if (art === 'bahnen' && auftrag.knoten.length <= SOFORT_MAXIMUM) {
        fertig(arrangeBahnen(auftrag))
        return
      }
      const frage = await findPlaetze(art, auftrag)
      if (frage === undefined || meine !== nummer) return
      const anordnung = await askArbeiter(frage)
      if (anordnung !== undefined && meine === nummer) fertig(anordnung)
    },
    close: () => {
      nummer = -1
      arbeiter?.terminate()
      elk?.terminateWorker()
    },
  }
}
