import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../../../shared/modell/elemente/nachricht.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { type GeleseneNachricht, type Nachrichtenkopf, readNeutraleNachricht } from './nachrichtenkopf.ts'
import { createProtokoll, type Protokoll } from './protokoll.ts'
import type { Transaktion } from './transaktion.ts'
import type { Prozessorumgebung } from './umgebung.ts'

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
  /** parsed on first use: many orders need only the text */
  readBaum(): XmlElement
}

/** Opens the work on an accepted Nachricht; a resumed one is read again from the store, which is all that is left of it. */
export function openLauf(
  { speicher, projekt, uhr }: Prozessorumgebung,
  transaktion: Transaktion,
  gelesene?: GeleseneNachricht,
): Lauf {
  const { neutral = '' } = speicher.transaktionen.readTexte(transaktion.id)
  const gelesen = gelesene === undefined ? readNeutraleNachricht(neutral, () => []) : succeed(gelesene)
  const nachrichtentyp = findDatensatz(projekt, 'nachrichtentyp', transaktion.herkunft.nachrichtentyp)
  const leistung = findDatensatz(projekt, 'leistung', transaktion.herkunft.leistung)
  if (!gelesen.ok || nachrichtentyp === undefined || leistung === undefined) {
    throw new Error(`Transaktion ${transaktion.id} passt nicht zum Projekt`)
  }
  return {
    transaktion,
    neutral,
    kopf: gelesen.wert.kopf,
    leistung,
    nachrichtentyp,
    vorgangId: transaktion.vorgang ?? '',
    protokoll: createProtokoll(uhr),
    projektionen: new Map(),
  }
}
