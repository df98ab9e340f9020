import ElkApi from 'elkjs/lib/elk-api.js'
import elkWorkerUrl from 'elkjs/lib/elk-worker.min.js?url'
import type { Bahnenauftrag } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import type { Anordnung } from '../../../../shared/graph/anordnung/typen.ts'
import type { Anordnungsantwort, Anordnungsfrage } from './anordnung.worker.ts'
import { createElkGraph, readElkGraph } from './arrangeFrei.ts'

export type Modus = 'bahnen' | 'frei'

/** Lays out in workers, so that the window stays quick whatever the size of the model. */
export interface Anordner {
  /** Answers only the latest question; earlier ones are forgotten. */
  arrange(modus: Modus, auftrag: Bahnenauftrag, fertig: (anordnung: Anordnung) => void): void
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
  return {
    arrange: (modus, auftrag, fertig) => {
      nummer += 1
      empfaenger = fertig
      if (modus === 'bahnen') {
        const frage: Anordnungsfrage = { nummer, auftrag }
        arbeiter.postMessage(frage)
        return
      }
      const diese = nummer
      elk ??= new ElkApi({ workerUrl: elkWorkerUrl })
      void elk.layout(createElkGraph(auftrag)).then((antwort) => {
        if (diese === nummer) fertig(readElkGraph(auftrag, antwort))
      })
    },
    close: () => {
      nummer = -1
      arbeiter.terminate()
      elk?.terminateWorker()
    },
  }
}
