import type { Umsetzungsstufe } from '../../modell/elemente/gemeinsam.ts'

/** Kinds of the graph; the names are also the CSS classes that set the colours of a kind. */
export const GRAPHARTEN = ['leistung', 'teilleistung', 'dokument', 'nachricht', 'rolle', 'system', 'vorgang'] as const
export type Graphart = (typeof GRAPHARTEN)[number]

export const KANTENARTEN = ['ablauf', 'dokument', 'nachricht', 'zustaendig', 'system', 'vorgang'] as const
/** How an edge is drawn; `dokument` covers needed and produced, `zustaendig` also the Rollen that only take part. */
export type Kantenart = (typeof KANTENARTEN)[number]

/** From which stage something takes part and, where its Zustellwege end, up to which one (inclusive). */
export interface Stufenbereich {
  abStufe: Umsetzungsstufe
  bisStufe: Umsetzungsstufe
}

/** An element of the model as the graph shows it; every element of a Leistung stands in it once. */
export interface Graphelement extends Stufenbereich {
  id: string
  art: Graphart
  name: string
  /** "64 Datenfelder", "neue Akte" */
  zweitzeile: string | undefined
  /** names of its parts, where they are shown in it */
  teile?: readonly string[]
}

export type Bezug =
  | 'folgt'
  | 'benoetigt'
  | 'erzeugt'
  | 'sendet'
  | 'empfaengt'
  | 'zustaendig'
  | 'beteiligt'
  | 'nutzt'
  | 'eroeffnet'

export interface Graphkante extends Stufenbereich {
  id: string
  art: Kantenart
  bezug: Bezug
  von: string
  nach: string
  /** the condition of an Ablauf in words */
  bedingung: string | undefined
}

export interface Graph {
  /** the Leistung itself: the Pfosten */
  leistung: Graphelement
  leikaSchluessel: string
  /** without the Leistung */
  elemente: readonly Graphelement[]
  kanten: readonly Graphkante[]
  /** Dokument -> Rolle it comes from: the sender of the first message that carries it */
  herkunft: ReadonlyMap<string, string>
}

export function isInStufe({ abStufe, bisStufe }: Stufenbereich, stufe: number): boolean {
  return abStufe <= stufe && stufe <= bisStufe
}

/** "ab 2", "bis 3", or nothing for what is there from the first stage to the last. */
export function labelStufe({ abStufe, bisStufe }: Stufenbereich): string | undefined {
  if (abStufe > 1) return `ab ${abStufe}`
  return bisStufe < 4 ? `bis ${bisStufe}` : undefined
}
