import type { Stufenbereich } from '../graph/ableitung/graph.ts'

/** A Rolle as a lifeline. */
export interface Flussrolle extends Stufenbereich {
  id: string
  name: string
}

/** A Nachrichtentyp within the Teilleistung that it belongs to. */
export interface Flussnachricht extends Stufenbereich {
  id: string
  name: string
  von: string
  an: readonly string[]
  eroeffnet: boolean
  beantwortet: Flussbezug | undefined
  ausgeloestDurch: Flussbezug | undefined
}

/** Another message that is there. */
export interface Flussbezug {
  id: string
  name: string
}

/** A Teilleistung with its messages in their order. */
export interface Flussabschnitt extends Stufenbereich {
  /** id of the Teilleistung; of messages without one {@link OHNE_TEILLEISTUNG} */
  id: string
  name: string
  /** in charge; undefined where it is missing */
  rolle: string | undefined
  nachrichten: readonly Flussnachricht[]
}

/** The messages of a Leistung between its Rollen, Teilleistung by Teilleistung in the order of the flow. */
export interface Nachrichtenfluss {
  leistung: { id: string; name: string }
  rollen: readonly Flussrolle[]
  abschnitte: readonly Flussabschnitt[]
}

/** Stands for the Teilleistung of messages whose own is missing. */
export const OHNE_TEILLEISTUNG = 'ohne'

/** All messages in their order. */
export function listNachrichten({ abschnitte }: Nachrichtenfluss): Flussnachricht[] {
  return abschnitte.flatMap(({ nachrichten }) => nachrichten)
}
