import { type Befund, createBefund } from '../../../shared/befund.ts'

export function createModellfehlerBefund(anzahl: number): Befund {
  return createBefund({
    code: 'abnahme.modellfehler',
    satz: `Das Modell hat ${anzahl === 1 ? 'einen Fehler' : `${anzahl} Fehler`}: So entsteht kein Testplan.`,
    abhilfe: 'Beheben Sie die Befunde des Modells oder machen Sie die Änderung rückgängig.',
  })
}

export function createUnbekanntBefund(name: string): Befund {
  return createBefund({
    code: 'abnahme.unbekannt',
    satz: 'Diesen Testfall gibt es im Testplan nicht mehr.',
    abhilfe: 'Wählen Sie einen anderen Testfall.',
    einzelheiten: name,
  })
}

export function createLaeuftBefund(): Befund {
  return createBefund({
    code: 'abnahme.laeuft',
    satz: 'Es läuft schon eine Abnahme.',
    abhilfe: 'Warten Sie auf ihr Ende oder halten Sie sie an.',
  })
}

export function createKeineBefund(): Befund {
  return createBefund({
    code: 'abnahme.keine',
    satz: 'Zu dieser Auswahl gehört kein Testfall.',
    abhilfe: 'Wählen Sie andere Testfälle oder führen Sie alle aus.',
  })
}

export function createUeberholtBefund(): Befund {
  return createBefund({
    code: 'abnahme.ueberholt',
    satz: 'Seit Sie den Vergleich gesehen haben, hat sich etwas geändert.',
    abhilfe: 'Sehen Sie den Unterschied noch einmal an; es wurde nichts geschrieben.',
  })
}

export function createNichtErsetzbarBefund(grund: string): Befund {
  return createBefund({
    code: 'abnahme.nichtErsetzbar',
    satz: grund,
    abhilfe: 'Legen Sie den Testfall im Ordner „testfaelle“ des Projekts selbst an.',
  })
}

export function createSchreibBefund(pfad: string, einzelheiten: string): Befund {
  return createBefund({
    code: 'abnahme.schreiben',
    satz: 'Eine Datei des Testfalls konnte nicht gespeichert werden.',
    ort: { datei: pfad },
    abhilfe: 'Prüfen Sie Schreibrecht und freien Platz und wiederholen Sie es.',
    einzelheiten,
  })
}
