import type { Dienst } from '../../../shared/modell/elemente/nachricht.ts'
import type { Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'

/** What goes out over a Schnittstelle: the bytes as they travel, and whose they are. */
export interface Sendung {
  /** id of the order, the same in every try: a target that knows it already must not act twice */
  uuid: string
  art: 'zustellauftrag' | 'anfrage' | 'rueckmeldung'
  installation: string
  schnittstelle: string
  endpunkt: string
  umschlag: Schnittstelle['umschlag']
  dienst?: Dienst
  nachrichtentyp?: string
  inhalt: Uint8Array
  /** addresses of the envelope, only for mail */
  mail?: { von: string; an: string }
}

/** What came of one try. `ablehnung` is final; `zeit` and `technik` are tried again. */
export type Zustellergebnis =
  | { art: 'quittung'; inhalt: string }
  | { art: 'fehler'; fehler: 'zeit' | 'ablehnung' | 'technik'; text: string }

/** A connected system. The processor sets the time limit; a target that throws counts as a technical failure. */
export interface Zielsystem {
  sende(sendung: Sendung): Promise<Zustellergebnis>
}

/** The target of an Installation, or undefined where none is connected. */
export type FindZielsystem = (installation: string) => Zielsystem | undefined
