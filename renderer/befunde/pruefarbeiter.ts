import '../host/schemapruefung.ts'
import type { Befund } from '../../shared/befund.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Befundstand } from '../../shared/pruefung/befundstand.ts'
import { createModellpruefung } from '../../shared/pruefung/modellpruefung.ts'
import { applyPruefauftrag, type Pruefauftrag } from './pruefauftrag.ts'

/** Web worker: checks the model away from the window, so that typing never waits for it. */
const pruefung = createModellpruefung()
let projekt: Projekt | undefined
let gesendet: Befundstand = new Map()

export interface Pruefantwort {
  nummer: number
  /** the rules whose Befunde are others than in the answer before, with all their Befunde */
  geaendert: [code: string, befunde: readonly Befund[]][]
}

self.onmessage = ({ data }: MessageEvent<Pruefauftrag>) => {
  projekt = applyPruefauftrag(projekt, data)
  const stand = pruefung.pruefe(projekt)
  const neue = [...stand].filter(([code, befunde]) => gesendet.get(code) !== befunde)
  // of another project there may be rules that found nothing and so say nothing
  const leere = [...gesendet.keys()].filter((code) => !stand.has(code)).map((code): [string, Befund[]] => [code, []])
  gesendet = stand
  const antwort: Pruefantwort = { nummer: data.nummer, geaendert: [...neue, ...leere] }
  self.postMessage(antwort)
  pruefung.bereite()
}
