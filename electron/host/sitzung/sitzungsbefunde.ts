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

export function createBesetztBefund(einzelheiten: string | undefined): Befund {
  return createBefund({
    code: 'sitzung.besetzt',
    schwere: 'warnung',
    satz: 'Ein anderes Fachwerk bearbeitet dieses Projekt; Sie können nur lesen.',
    abhilfe: 'Beenden Sie das andere Fachwerk und öffnen Sie das Projekt neu.',
    ...(einzelheiten === undefined ? {} : { einzelheiten }),
  })
}

/** The disk is full, write-protected or broken where Fachwerk keeps what is not saved yet. */
export function createDatenordnerBefund(einzelheiten: string | undefined): Befund {
  return createBefund({
    code: 'sitzung.datenordner',
    schwere: 'warnung',
    satz: 'Fachwerk kann seine Daten nicht schreiben; Sie können nur lesen.',
    abhilfe: 'Prüfen Sie Schreibrecht und freien Platz für die Daten von Fachwerk und öffnen Sie das Projekt neu.',
    ...(einzelheiten === undefined ? {} : { einzelheiten }),
  })
}

export function createAbschlussBefund(einzelheiten: string): Befund {
  return createBefund({
    code: 'speichern.gescheitert',
    satz: 'Ein unterbrochenes Speichern ließ sich nicht abschließen.',
    abhilfe: 'Prüfen Sie Schreibrecht und freien Platz im Projektordner und öffnen Sie das Projekt neu.',
    einzelheiten,
  })
}

/** The window shows what it is about and offers `nachlassAnwenden` and `nachlassBeiseite`. */
export function createAbbruchBefund(ordner: string): Befund {
  return createBefund({
    code: 'sitzung.abbruch',
    schwere: 'warnung',
    satz: 'Fachwerk wurde nicht ordentlich beendet; es gibt nicht Gespeichertes.',
    abhilfe: 'Stellen Sie die Änderungen wieder her oder verwerfen Sie sie; bis dahin können Sie nur lesen.',
    einzelheiten: `Die Änderungen liegen in ${ordner}.`,
  })
}

/** The window offers `nachlassZusammenfuehren` and `nachlassBeiseite`. */
export function createNachlassBefund(ordner: string): Befund {
  return createBefund({
    code: 'sitzung.nachlass',
    schwere: 'warnung',
    satz: 'Die Dateien sind nicht mehr die, an denen Sie etwas geändert haben.',
    abhilfe: 'Führen Sie beides zusammen oder legen Sie Ihre Änderungen beiseite; bis dahin können Sie nur lesen.',
    einzelheiten: `Die Änderungen liegen in ${ordner}.`,
  })
}

/** The window offers `nachlassAnwenden` for what can be read, and `nachlassBeiseite`. */
export function createBeschaedigtBefund(ordner: string): Befund {
  return createBefund({
    code: 'sitzung.beschaedigt',
    schwere: 'warnung',
    satz: 'Ein Teil der nicht gespeicherten Änderungen ist unlesbar.',
    abhilfe: 'Stellen Sie wieder her, was lesbar ist, oder legen Sie alles beiseite; bis dahin können Sie nur lesen.',
    einzelheiten: `Die Änderungen liegen in ${ordner}.`,
  })
}

/** What could be read goes on; the whole, with what could not, stays for somebody who can repair it. */
export function createKopieBefund(ordner: string): Befund {
  return createBefund({
    code: 'sitzung.kopie',
    schwere: 'hinweis',
    satz: 'Was nicht lesbar war, wurde mit allem anderen beiseitegelegt.',
    abhilfe: 'Es geht nicht verloren; der Ordner steht in den Einzelheiten.',
    einzelheiten: ordner,
  })
}

export function createBeiseiteBefund(ordner: string): Befund {
  return createBefund({
    code: 'sitzung.beiseite',
    schwere: 'hinweis',
    satz: 'Nicht gespeicherte Änderungen wurden beiseitegelegt.',
    abhilfe: 'Sie gehen nicht verloren; der Ordner steht in den Einzelheiten.',
    einzelheiten: ordner,
  })
}
