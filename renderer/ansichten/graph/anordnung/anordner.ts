import ElkApi, { type ElkNode } from 'elkjs/lib/elk-api.js'
import elkWorkerUrl from 'elkjs/lib/elk-worker.min.js?url'
import { hasFreiePlaetze } from '../../../../shared/graph/anordnung/arrangeFrei.ts'
import type { Bahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import type { Anordnung, Anordnungsart } from '../../../../shared/graph/anordnung/typen.ts'
import type { Anordnungsantwort, Anordnungsfrage } from './anordnung.worker.ts'
import { createElkGraph, readElkGraph } from './elkgraph.ts'

/** Lays out in workers, so that the window stays quick whatever the size of the model. */
export interface Anordner {
  /** Answers only the latest question; earlier ones are forgotten. */
  arrange(art: Anordnungsart, auftrag: Bahnenauftrag, fertig: (anordnung: Anordnung) => void): void
  close(): void
}

export function createAnordner(): Anordner {
  const arbeiter = new Worker(new URL('./anordnung.worker.ts', import.meta.url), { type: 'module' })
  let elk: InstanceType<typeof ElkApi> | undefined
  let nummer = 0
  let empfaenger: ((anordnung: Anordnung) => void) | undefined
  arbeiter.onmessage = ({ data }: MessageEvent<Anordnungsantwort>) => {
    if (data.nummer === nummer) empfaenger?.(data.anordnung)
  }
  let letzte: { frage: string; antwort: Promise<ElkNode> } | undefined
  /** ELK is not asked the same again, as when something is only unfolded. */
  const askElk = (graph: ElkNode): Promise<ElkNode> => {
    const frage = JSON.stringify(graph)
    if (letzte?.frage === frage) return letzte.antwort
    elk ??= new ElkApi({ workerUrl: elkWorkerUrl })
    letzte = { frage, antwort: elk.layout(graph) }
    return letzte.antwort
  }
  return {
    arrange: (art, auftrag, fertig) => {
      nummer += 1
      empfaenger = fertig
      const frage: Anordnungsfrage = { nummer, art, auftrag }
      if (art === 'bahnen' || hasFreiePlaetze(auftrag)) {
        arbeiter.postMessage(frage)
        return
      }
      void askElk(createElkGraph(auftrag)).then((antwort) => {
        const gefunden: Anordnungsfrage = { ...frage, gefundene: readElkGraph(auftrag, antwort) }
        if (frage.nummer === nummer) arbeiter.postMessage(gefunden)
      })
    },
    close: () => {
      nummer = -1
      arbeiter.terminate()
      elk?.terminateWorker()
    },
  }
}
