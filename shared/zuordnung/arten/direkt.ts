import { checkWertquelle } from '../quellen.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/** The text of the source as it is. */
export const direkt: Werthandler<InhaltNachArt['direkt']> = {
  generate: ({ quelle }, umgebung) => umgebung.valueOf(quelle),
  evaluate: ({ quelle }, umgebung) => umgebung.textOf(quelle),
  check: ({ quelle }, umgebung) => checkWertquelle(quelle, umgebung),
}
