import ElkApi, { type ElkNode } from 'elkjs/lib/elk-api.js'
import elkWorkerUrl from 'elkjs/lib/elk-worker.min.js?url'
import { arrangeBahnen } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import { hasFreiePlaetze } from '../../../../shared/graph/anordnung/arrangeFrei.ts'
import type { Bahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import type { Anordnung, Anordnungsart } from '../../../../shared/graph/anordnung/typen.ts'
import type { Anordnungsantwort, Anordnungsfrage } from './anordnung.worker.ts'
import { createElkGraph, readElkGraph } from './elkgraph.ts'

/**
 * Lays out in workers, so that the window stays quick whatever the size of the model. Few elements are laid out at once: that takes
 * less time than a worker takes to start.
 */
export interface Anordner {
  /** Answers only the latest question; earlier ones are forgotten. */
  arrange(art: Anordnungsart, auftrag: Bahnenauftrag, fertig: (anordnung: Anordnung) => void): void
  close(): void
}

/** So many elements take a few milliseconds. */
const SOFORT_MAXIMUM = 60

export function createAnordner(): Anordner {
  let arbeiter: Worker | undefined
  let elk: InstanceType<typeof ElkApi> | undefined
  let nummer = 0
  let empfaenger: ((anordnung: Anordnung) => void) | undefined
  const startArbeiter = (): Worker => {
    const neuer = new Worker(new URL('./anordnung.worker.ts', import.meta.url), { type: 'module' })
    neuer.onmessage = ({ data }: MessageEvent<Anordnungsantwort>) => {
      if (data.nummer === nummer) empfaenger?.(data.anordnung)
    }
    return neuer
  }
  const ask = (frage: Anordnungsfrage): void => {
    arbeiter ??= startArbeiter()
    arbeiter.postMessage(frage)
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
      if (art === 'bahnen' && auftrag.knoten.length <= SOFORT_MAXIMUM) {
        fertig(arrangeBahnen(auftrag))
        return
      }
      const frage: Anordnungsfrage = { nummer, art, auftrag }
      if (art === 'bahnen' || hasFreiePlaetze(auftrag)) {
        ask(frage)
        return
      }
      void askElk(createElkGraph(auftrag))
        .catch(() => askElk(createElkGraph(auftrag, false)))
        .then(
          (antwort): Anordnungsfrage => ({ ...frage, gefundene: readElkGraph(auftrag, antwort) }),
          // without ELK each element stands beside what it is connected with
          () => frage,
        )
        .then((gefunden) => {
          if (frage.nummer === nummer) ask(gefunden)
        })
    },
    close: () => {
      nummer = -1
      arbeiter?.terminate()
      elk?.terminateWorker()
    },
  }
}
