import { create } from 'zustand'
import type { Befund } from '../../../shared/befund.ts'
import type { Abdeckung, Kurzergebnis, Planeintrag, Testfalldetail } from '../../../shared/host/abnahme.ts'

/** A run of the acceptance under way. */
export interface Abnahmelauf {
  auftrag: string
  erledigt: number
  gesamt: number
  /** what is being done, in words */
  text: string
  /** when the first case began: compiling before it says nothing about the rest */
  beginn: number | undefined
  /** end of the run is wanted */
  haeltAn: boolean
}

/** Test plan, results and the chosen case of the open project. Filled by `ablauf.ts`, read by the view and the status bar. */
export interface Abnahme {
  faelle: readonly Planeintrag[]
  /** latest result by name of the case */
  ergebnisse: ReadonlyMap<string, Kurzergebnis>
  abdeckung: Abdeckung
  /** results with another one are of an earlier state of the model */
  modellstand: string
  /** the plan is of an earlier state of the model or of the Testfälle */
  planVeraltet: boolean
  laedt: boolean
  /** as long as only the cases of this Leistung are derived */
  vorerst: string | undefined
  /** why there is no plan, or how a run ended badly */
  befunde: readonly Befund[]
  lauf: Abnahmelauf | undefined
  /** elements changed since the last run */
  geaendert: ReadonlySet<string>
  /** key of the chosen row of the tree */
  gewaehlt: string | undefined
  detail: Testfalldetail | undefined
  detailLaedt: boolean
  detailbefunde: readonly Befund[]
}

export const useAbnahme = create<Abnahme>(() => ({
  faelle: [],
  ergebnisse: new Map(),
  abdeckung: [],
  modellstand: '',
  planVeraltet: true,
  laedt: false,
  vorerst: undefined,
  befunde: [],
  lauf: undefined,
  geaendert: new Set(),
  gewaehlt: undefined,
  detail: undefined,
  detailLaedt: false,
  detailbefunde: [],
}))
