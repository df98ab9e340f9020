import type { Ergebnis } from '../../../shared/befund.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../../../shared/modell/elemente/nachricht.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import type { Nachrichtenkopf } from './nachrichtenkopf.ts'
import type { Protokoll } from './protokoll.ts'
import type { Transaktion } from './transaktion.ts'

/** An accepted Nachricht while it is worked on: the Transaktion with what was read from its texts. */
export interface Lauf {
  transaktion: Transaktion
  neutral: string
  kopf: Nachrichtenkopf
  leistung: Leistung
  nachrichtentyp: Nachrichtentyp
  /** id of the case; known before the rule runs */
  vorgangId: string
  protokoll: Protokoll
  /** projections made so far, by Nachrichtentyp and head values */
  projektionen: Map<string, Promise<Ergebnis<Projektion>>>
}

/** A message as a Dokumentsicht lets it through. */
export interface Projektion {
  xml: string
  baum: XmlElement
}
