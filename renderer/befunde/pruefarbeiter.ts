import '../host/schemapruefung.ts'
import type { Befund } from '../../shared/befund.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { pruefeProjekt } from '../../shared/pruefung/pruefeProjekt.ts'
import { applyPruefauftrag, type Pruefauftrag } from './pruefauftrag.ts'

/** Web worker: checks the model away from the window, so that typing never waits for it. */
let projekt: Projekt | undefined

export interface Pruefantwort {
  nummer: number
  befunde: Befund[]
}

self.onmessage = ({ data }: MessageEvent<Pruefauftrag>) => {
  projekt = applyPruefauftrag(projekt, data)
  const antwort: Pruefantwort = { nummer: data.nummer, befunde: pruefeProjekt(projekt) }
  self.postMessage(antwort)
}
