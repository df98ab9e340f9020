import { arrangeBahnen, type Bahnenauftrag } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import type { Anordnung } from '../../../../shared/graph/anordnung/typen.ts'

export interface Anordnungsfrage {
  nummer: number
  auftrag: Bahnenauftrag
}

export interface Anordnungsantwort {
  nummer: number
  anordnung: Anordnung
}

self.onmessage = ({ data }: MessageEvent<Anordnungsfrage>) => {
  const antwort: Anordnungsantwort = { nummer: data.nummer, anordnung: arrangeBahnen(data.auftrag) }
  self.postMessage(antwort)
}
