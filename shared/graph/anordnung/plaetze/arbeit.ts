import type { Bahnenplan, Lage } from '../bahnen.ts'
import type { Zelle, Zellen } from '../zellen.ts'

/** What the steps of placing share. */
export interface Arbeit {
  lage: Lage
  plan: Bahnenplan
  /** Teilleistung -> Rolle in charge */
  zustaendig: ReadonlyMap<string, string>
  /** Teilleistung -> column of the flow */
  spalten: ReadonlyMap<string, number>
  letzteSpalte: number
  zellen: Zellen
  plaetze: Map<string, Zelle>
  /** Rolle -> strip of its lane */
  bahnOf: ReadonlyMap<string, number>
  /** strip for what belongs to no lane */
  restbahn: number
}

export function bahnOfTeilleistung({ bahnOf, zustaendig, restbahn }: Arbeit, id: string): number {
  return bahnOf.get(zustaendig.get(id) ?? '') ?? restbahn
}
