import { arrangeBahnen } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import { arrangeFrei } from '../../../../shared/graph/anordnung/arrangeFrei.ts'
import type { Bahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import type { Anordnung, Anordnungsart, Rechteck } from '../../../../shared/graph/anordnung/typen.ts'

export interface Anordnungsfrage {
  nummer: number
  art: Anordnungsart
  auftrag: Bahnenauftrag
  /** places that were found elsewhere, where none are kept in the free arrangement */
  gefundene?: ReadonlyMap<string, Rechteck>
}

export interface Anordnungsantwort {
  nummer: number
  anordnung: Anordnung
}

self.onmessage = ({ data: { nummer, art, auftrag, gefundene } }: MessageEvent<Anordnungsfrage>) => {
  const anordnung = art === 'bahnen' ? arrangeBahnen(auftrag) : arrangeFrei(auftrag, gefundene)
  const antwort: Anordnungsantwort = { nummer, anordnung }
  self.postMessage(antwort)
}
