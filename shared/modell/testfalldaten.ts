import type { Testfall } from './elemente/testfall.ts'

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
