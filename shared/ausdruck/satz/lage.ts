import type { Feldknoten } from '../../modell/feldbaum.ts'
import type { Feldverzeichnis } from '../felder.ts'

/** Names a sentence is made of. Build it with `createNamen`. */
export interface Namen {
  felder: Feldverzeichnis
  /** label of a field, told apart from others of the same name by what it lies in */
  bezeichnungen: ReadonlyMap<string, string>
  /** id of a Codeliste -> code -> name */
  codenamen: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** Where a sentence speaks from: fields of the current occurrence are meant as such, others as any occurrence. */
export interface Satzlage {
  namen: Namen
  kontext: Feldknoten | undefined
}

/** A piece of a sentence; `offen`: needs parentheses beside "und" or "oder". */
export interface Teilsatz {
  text: string
  offen: boolean
}
