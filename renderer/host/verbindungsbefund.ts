import { type Befund, createBefund } from '../../shared/befund.ts'

/** A call that got no answer of the host, however it is reached. */
export function createVerbindungsbefund(fehler: unknown): Befund {
  return createBefund({
    code: 'fenster.verbindung',
    satz: 'Fachwerk antwortet nicht mehr.',
    abhilfe: 'Starten Sie Fachwerk neu; alles, was bestätigt war, ist noch da.',
    einzelheiten: String(fehler),
  })
}
