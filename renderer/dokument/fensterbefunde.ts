import { type Befund, createBefund } from '../../shared/befund.ts'

export function createNurLesenBefund(): Befund {
  return createBefund({
    code: 'fenster.nurLesen',
    satz: 'Dieses Fenster hat kein Schreibrecht.',
    abhilfe: 'Übernehmen Sie das Schreibrecht und wiederholen Sie die Änderung.',
  })
}

/** Names what was done in this window and could not be kept. */
export function createVerlorenbefund(namen: readonly string[]): Befund {
  return createBefund({
    code: 'fenster.verloren',
    schwere: 'warnung',
    satz:
      namen.length === 1
        ? 'Eine noch nicht bestätigte Änderung ließ sich nicht sichern.'
        : `${namen.length} noch nicht bestätigte Änderungen ließen sich nicht sichern.`,
    abhilfe: 'Prüfen Sie den Stand und wiederholen Sie, was fehlt.',
    einzelheiten: namen.join('; '),
  })
}
