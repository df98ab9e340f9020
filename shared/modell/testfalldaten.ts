import type { Testfall } from './elemente/testfall.ts'

/** Stands in a message for the id of the case that the first of the preceding messages opened. */
export const VORGANG_PLATZHALTER = '{{vorgangId}}'

/** A Testfall with everything its folder holds. */
export interface Testfalldaten {
  /** name of the folder below `testfaelle/` */
  kennung: string
  testfall: Testfall
  /** text of `nachricht.xml` */
  nachricht: string
  /** file name below `anlagen/` -> bytes */
  anlagen: ReadonlyMap<string, Uint8Array>
  /** `erwartet/<name>.xml` -> text */
  erwartet: ReadonlyMap<string, string>
}
