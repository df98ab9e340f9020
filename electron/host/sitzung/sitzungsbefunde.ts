import { type Befund, createBefund } from '../../../shared/befund.ts'

export function createNurLesenBefund(): Befund {
  return createBefund({
    code: 'sitzung.nurLesen',
    satz: 'Dieses Fenster hat kein Schreibrecht.',
    abhilfe: 'Übernehmen Sie das Schreibrecht und wiederholen Sie die Änderung.',
  })
}

export function createBasisBefund(): Befund {
  return createBefund({
    code: 'sitzung.basis',
    satz: 'Das Fenster kennt nicht den letzten Stand des Projekts.',
    abhilfe: 'Der aktuelle Stand wird geladen; bitte wiederholen Sie Ihre Änderung.',
  })
}

export function createNummerBefund(): Befund {
  return createBefund({
    code: 'sitzung.nummer',
    satz: 'Eine Änderung dieses Fensters fehlt oder kommt zu spät.',
    abhilfe: 'Der aktuelle Stand wird geladen; bitte wiederholen Sie Ihre Änderung.',
  })
}

export function createUnbekanntBefund(): Befund {
  return createBefund({
    code: 'sitzung.unbekannt',
    satz: 'Das Projekt ist in diesem Fachwerk nicht mehr geöffnet.',
    abhilfe: 'Laden Sie das Fenster neu.',
  })
}
