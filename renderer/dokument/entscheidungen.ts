import type { Befund } from '../../shared/befund.ts'
import type { Entscheidung } from '../../shared/host/sitzung.ts'

/** An answer that the window offers to a Befund about opening or saving. */
export interface Angebot {
  entscheidung: Entscheidung
  name: string
}

const ANGEBOTE: Readonly<Record<string, readonly Angebot[]>> = {
  'sitzung.besetzt': [{ entscheidung: 'neuLaden', name: 'Noch einmal versuchen' }],
  'speichern.offen': [{ entscheidung: 'speichernAbschliessen', name: 'Speichern abschließen' }],
}

/** The first Befund that waits for a decision, with what can be decided. */
export function findEntscheidung(
  befunde: readonly Befund[],
): { befund: Befund; angebote: readonly Angebot[] } | undefined {
  for (const befund of befunde) {
    const angebote = ANGEBOTE[befund.code]
    if (angebote !== undefined) return { befund, angebote }
  }
  return undefined
}
