import '../host/schemapruefung.ts'
import type { Befund } from '../../shared/befund.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Befundstand } from '../../shared/pruefung/befundstand.ts'
import { createModellpruefung } from '../../shared/pruefung/modellpruefung.ts'
import { type Auftragskopf, createPruefempfang, type Pruefauftrag } from './pruefauftrag.ts'

/** Web worker: checks the model away from the window, so that typing never waits for it. */
const pruefung = createModellpruefung()
const receive = createPruefempfang()
let projekt: Projekt | undefined
let gesendet: Befundstand = new Map()
/** the last thing that was asked for, as long as its check is not done */
let laufender: Auftragskopf | undefined
let naechster: ReturnType<typeof setTimeout> | undefined

/** How long a piece takes at most, apart from what was changed and is in view; the next edit waits no longer. */
const ABSCHNITT_MS = 40

export interface Pruefantwort {
  nummer: number
  /** the rules whose Befunde are others than in the answer before, with all their Befunde */
  geaendert: [code: string, befunde: readonly Befund[]][]
  /** otherwise what is not in view is still of an earlier state, and another answer follows */
  fertig: boolean
}

self.onmessage = ({ data }: MessageEvent<Pruefauftrag>) => {
  const angekommenes = receive(data)
  if (angekommenes === undefined || data.art === 'saetze') return
  projekt = angekommenes
  laufender = data
  clearTimeout(naechster)
  if (!check(true)) goOn()
}

/** A piece at a time, so that the next edit need not wait for the last one. */
function goOn(): void {
  naechster = setTimeout(() => {
    if (!check(false)) goOn()
  })
}

/** Checks a piece; answers with the first one and when all is done. True when nothing is left. */
function check(erster: boolean): boolean {
  if (projekt === undefined || laufender === undefined) return true
  const { nummer, leistung } = laufender
  const ende = performance.now() + ABSCHNITT_MS
  const { befunde, fertig } = pruefung.pruefeAbschnitt(projekt, { leistung, istUm: () => performance.now() > ende })
  if (erster || fertig) answer(nummer, befunde, fertig)
  if (fertig) {
    laufender = undefined
    pruefung.bereite()
  }
  return fertig
}

function answer(nummer: number, stand: Befundstand, fertig: boolean): void {
  const neue = [...stand].filter(([code, befunde]) => gesendet.get(code) !== befunde)
  // of another project there may be rules that found nothing and so say nothing
  const leere = [...gesendet.keys()].filter((code) => !stand.has(code)).map((code): [string, Befund[]] => [code, []])
  gesendet = stand
  const antwort: Pruefantwort = { nummer, geaendert: [...neue, ...leere], fertig }
  self.postMessage(antwort)
}
