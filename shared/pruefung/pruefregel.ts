import type { Schwere } from '../befund.ts'
import type { Aenderung } from './beispielprojekt.ts'
import type { Modellsicht } from './modellsicht.ts'

/** What a rule found; code, remedy and file are added by `pruefeProjekt`. */
export interface Fund {
  /** id of the record where the modeller has to act */
  element: string
  /** one German sentence, at most 80 characters unless names are long */
  satz: string
  /** absolute Feldpfad */
  feld?: string
  /** JSON pointer in the record */
  pfad?: string
  /** where it differs from that of the rule */
  schwere?: Schwere
  einzelheiten?: string
}

/** One rule of the model check. Its code is `modell.` and the name of its file. */
export interface Pruefregel {
  titel: string
  /** for the modeller: what is checked and why */
  erlaeuterung: string
  schwere: Schwere
  abhilfe: string
  pruefe(sicht: Modellsicht): Iterable<Fund>
  /** changes to the Beispielprojekt: one that the rule accepts, one that it finds */
  beispiele: { gueltig: Aenderung; ungueltig: Aenderung }
}
