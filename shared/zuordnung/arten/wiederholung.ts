import { checkQuelle } from '../quellen.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Wiederholungshandler } from './art.ts'

/** The element is written once for every occurrence of the source; lines below read from that occurrence. */
export const wiederholung: Wiederholungshandler<InhaltNachArt['wiederholung']> = {
  generate: ({ quelle }, umgebung) => umgebung.nodesOf(quelle),
  evaluate: ({ quelle }, umgebung) => umgebung.select(quelle),
  check: ({ quelle }, umgebung) => checkQuelle(quelle, umgebung),
}
