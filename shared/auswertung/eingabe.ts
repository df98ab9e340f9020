import type { Umsetzungsstufe } from '../modell/elemente/gemeinsam.ts'
import type { Fremdkennung, Nachricht } from '../modell/nachricht.ts'

/** A named value that a case or a register answer holds. */
export interface Merkmal {
  name: string
  wert: string
}

/** The case before this Nachricht, as `vorgang.xsd` describes it. */
export interface Vorgangsdaten {
  id: string
  neu: boolean
  vorgangstyp: string
  /** id of the Stelle in charge; absent while the case is new */
  stelle?: string
  zustand?: string
  aktenzeichen?: string
  fachmodellVersion: string
  merkmale: Merkmal[]
  fremdkennungen: Fremdkennung[]
  /** sent messages that wait for an answer */
  erwartet: { nachrichtentyp: string; nachricht: string }[]
}

/** Answer or failure of an Anfrage of an earlier round (`antworten.xsd`). */
export type Antwort =
  | { anfrage: string; art: 'quittung'; treffer: 'einer' | 'mehrere' | 'keiner'; merkmale: Merkmal[] }
  | { anfrage: string; art: 'fehler'; fehler: 'zeit' | 'ablehnung' | 'technik' }

/** What `kontext.xsd` carries. */
export interface Kontextdaten {
  transaktion: string
  eingangszeit: string
  /** day of receipt in German time, JJJJ-MM-TT */
  eingangsdatum: string
  runde: number
  schnittstelle: string
  /** false: the rule also checks what the XSD guarantees otherwise */
  schemageprueft: boolean
}

/** Everything a rule is a function of; `organisation` is the one after a redirection. */
export interface Regeleingabe {
  leistung: string
  stufe: Umsetzungsstufe
  organisation: string
  nachricht: Nachricht
  vorgang: Vorgangsdaten
  antworten: Antwort[]
  kontext: Kontextdaten
}

/** Head values of a projected Nachricht (`sicht.xsd`). */
export interface Sichtangaben {
  nachrichtenUUID: string
  erstellungszeitpunkt: string
  leserKennung: string
  leserName: string
  vorgangId: string
}
