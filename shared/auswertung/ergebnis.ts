import type { Schwere } from '../befund.ts'
import type { Frist } from '../modell/elemente/teilleistung.ts'
import type { Regelbefundcode } from '../modell/regelbefunde.ts'
import type { Merkmal } from './eingabe.ts'

/** A Befund as a rule reports it. */
export interface Regelbefund {
  /** `eigen.…`: of an own rule */
  code: Regelbefundcode | `eigen.${string}`
  schwere: Schwere
  /** id of the model element; only an own rule may leave it out */
  element?: string
  /** Feldpfad, for Befunde about a place of the form */
  feld?: string
  /** the place in the words of the form */
  angabe?: string
  rechtsgrundlage?: string
  satz: string
  abhilfe: string
}

export interface Adresse {
  name: string
  mail: string
}

export interface Kennung {
  kennung: string
  name: string
}

/** A Dokument of the Fachmodell (no `anlage`: the host makes the file) or an Anlage of the message. */
export interface Auftragsdokument {
  id: string
  anlage?: string
  titel: string
  dateiname: string
  typ: string
}

export interface Ablagedokument extends Auftragsdokument {
  art: string
  datum: string
  richtung: 'eingang' | 'ausgang'
}

export interface Ablageauftrag {
  dienst: 'ablage'
  akte: {
    anlage: 'neu' | 'bestehend'
    aktenplankennzeichen: string
    suchbegriff?: string
    aktenzeichen?: string
    betreff: string
    aufbewahrungJahre: number
  }
  vorgang: { id: string; betreff: string }
  stelle: Kennung
  dokumente: Ablagedokument[]
  merkmale: Merkmal[]
}

export interface Mitteilungsauftrag {
  dienst: 'mitteilung'
  absender: Adresse
  empfaenger: Adresse
  betreff: string
  absaetze: string[]
  dokumente: Auftragsdokument[]
}

export interface Postfachauftrag {
  dienst: 'postfach'
  vorgangId: string
  absender: Kennung
  postfach: Kennung
  betreff: string
  absaetze: string[]
  dokumente: Auftragsdokument[]
}

export interface Zahlungsauftrag {
  dienst: 'zahlung'
  leistung: string
  vorgangId: string
  kasse: Kennung
  stelle: Kennung
  zahlungspflichtig: Kennung
  /** Euro, as it stands in the message */
  betrag: string
  verwendungszweck: string
}

export interface Registerauftrag {
  dienst: 'registerabfrage'
  register: string
  suchmerkmale: Merkmal[]
}

export type Dienstauftrag = Ablageauftrag | Mitteilungsauftrag | Postfachauftrag | Zahlungsauftrag

/** Where an order goes: Stelle, and the Installation and Schnittstelle that reach it. */
export interface Auftragsziel {
  /** Zustellweg, point, Stelle */
  id: string
  zustellweg: string
  stelle: string
  installation: string
  schnittstelle: string
}

export interface Anfrage extends Auftragsziel {
  /** xs:dayTimeDuration */
  frist: string
  auftrag: Registerauftrag
}

export interface Zustellauftrag extends Auftragsziel {
  nachrichtentyp: string
  rolle: string
  leserKennung: string
  leserName: string
  pflicht: boolean
  nach?: string
  ersatzFuer?: string
  /** absent where the target takes Nachrichten instead of Dienstaufträge */
  auftrag?: Dienstauftrag
}

export interface Regelfrist extends Pick<Frist, 'id' | 'beginn' | 'dauerWerktage' | 'wirkung'> {
  teilleistung: string
}

export interface Abschluss {
  art: 'abschluss'
  zustellauftraege: Zustellauftrag[]
  zustand?: string
  merkmale: Merkmal[]
  erwartet: boolean
  /** Nachrichtentyp whose open request this message settles */
  beantwortet?: string
  fristen: Regelfrist[]
}

export type Ausgang = { art: 'rueckweisung' } | { art: 'anfragen'; anfragen: Anfrage[] } | Abschluss

/** What a rule must return (`ergebnis.xsd`) as data. */
export interface Regelergebnis {
  leistung: string
  stufe: number
  nachrichtentyp: string
  stelle?: string
  befunde: Regelbefund[]
  ausgang: Ausgang
  /** ids of elements whose free XPath the evaluator cannot decide (taken as false): the prediction may be wrong there */
  unbestimmt: string[]
}
