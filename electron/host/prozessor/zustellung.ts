import type { Dienst } from '../../../shared/modell/elemente/nachricht.ts'

export type Zustellungszustand = 'offen' | 'zugestellt' | 'gescheitert'

/** The attributes of an order (or Rückmeldung) that the host acts on. */
export interface Auftragsangaben {
  installation: string
  schnittstelle: string
  zustellweg?: string
  stelle?: string
  rolle?: string
  nachrichtentyp?: string
  dienst?: Dienst
  leserKennung?: string
  leserName?: string
  ersatzFuer?: string
}

/** An entry of the outbox: a Zustellauftrag, or a Rückmeldung to the Autor. */
export interface Zustellung {
  /** stable id of the order: outward the same in every try */
  uuid: string
  transaktion: string
  reihenfolge: number
  art: 'zustellauftrag' | 'rueckmeldung'
  lokaleId: string
  /** local id of the order that has to be delivered before */
  nach?: string
  pflicht: boolean
  zustand: Zustellungszustand
  angaben: Auftragsangaben
  /** the order with its UUIDs, or the Rückmeldung, as canonical XML */
  auftrag: string
  /** receipt in the form of the Dienst, or what the target answered */
  quittung?: string
  /** why it failed for good */
  fehler?: string
}

export interface Zustellversuch {
  nummer: number
  zeit: string
  ausgang: 'quittung' | 'zeit' | 'ablehnung' | 'technik'
  text: string
}
