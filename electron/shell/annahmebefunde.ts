import { type Befund, createBefund } from '../../shared/befund.ts'

const EINZELHEITEN_MAXIMUM = 64

export function createAbsenderBefund(einzelheiten: string): Befund {
  return createBefund({
    code: 'schale.absender',
    satz: 'Diese Anfrage kommt nicht von diesem Fenster.',
    abhilfe: 'Laden Sie das Fenster neu.',
    einzelheiten,
  })
}

export function createFormBefund(einzelheiten: string): Befund {
  return createBefund({
    code: 'schale.form',
    satz: 'Diese Anfrage des Fensters ist nicht lesbar.',
    abhilfe: 'Laden Sie das Fenster neu.',
    einzelheiten: einzelheiten.slice(0, EINZELHEITEN_MAXIMUM),
  })
}

/** A folder that nobody has chosen in this window. */
export function createOrdnerBefund(ordner: string): Befund {
  return createBefund({
    code: 'schale.ordner',
    satz: 'Dieser Ordner ist für das Fenster nicht freigegeben.',
    ort: { datei: ordner },
    abhilfe: 'Wählen Sie ihn mit „Projekt öffnen“ oder „Anderen Ort wählen“.',
  })
}

export function createOhneProjektBefund(pfad: string): Befund {
  return createBefund({
    code: 'schale.ohneProjekt',
    satz: 'Hier liegt kein Projekt.',
    ort: { datei: pfad },
    abhilfe: 'Ein Projekt ist ein Ordner mit der Datei projekt.fachwerk; wählen Sie einen solchen.',
  })
}
