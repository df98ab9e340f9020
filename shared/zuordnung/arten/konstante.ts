import { quoteXPath } from '../xpathText.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/** A fixed text, written whenever its parent is; the empty text makes an empty element. */
export const konstante: Werthandler<InhaltNachArt['konstante']> = {
  generate: ({ wert }) => quoteXPath(wert),
  evaluate: ({ wert }) => wert,
  check: () => [],
}
