import { arrangeBahnen } from '../../../../shared/graph/anordnung/arrangeBahnen.ts'
import { arrangeFrei } from '../../../../shared/graph/anordnung/arrangeFrei.ts'
import type { Bahnenauftrag } from '../../../../shared/graph/anordnung/auftrag.ts'
import type { Anordnung, Anordnungsart, Rechteck } from '../../../../shared/graph/anordnung/typen.ts'

export interface Anordnungsfrage {
  art: Anordnungsart
  auftrag: Bahnenauftrag
  /** places that were found elsewhere, where none are kept in the free arrangement */
  gefundene?: ReadonlyMap<string, Rechteck>
}

self.onmessage = ({ data: { art, auftrag, gefundene } }: MessageEvent<Anordnungsfrage>) => {
  const anordnung: Anordnung = art === 'bahnen' ? arrangeBahnen(auftrag) : arrangeFrei(auftrag, gefundene)
  self.postMessage(anordnung)
}
