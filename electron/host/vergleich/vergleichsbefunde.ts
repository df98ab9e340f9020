import { type Befund, createBefund } from '../../../shared/befund.ts'

/** Ids say nothing across projects: nearly everything would be new and gone. */
export function createAnderesBefund(name: string): Befund {
  return createBefund({
    code: 'vergleich.anderesProjekt',
    schwere: 'warnung',
    satz: `Im Ordner liegt ein anderes Projekt, „${name}“.`,
    abhilfe: 'Wählen Sie eine Kopie dieses Projekts; sonst ist fast alles neu oder entfallen.',
  })
}

export function createAbgeloestbefund(): Befund {
  return createBefund({
    code: 'vergleich.abgeloest',
    schwere: 'hinweis',
    satz: 'Der Vergleich wurde abgebrochen, weil ein anderer begonnen hat.',
    abhilfe: 'Wählen Sie erneut, womit Sie vergleichen wollen.',
  })
}
