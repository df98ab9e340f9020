import { type Befund, hasFehler } from '../../../shared/befund.ts'
import type { Spielschritt } from '../../../shared/host/spiel.ts'
import type { Schritt, Transaktion } from '../prozessor/transaktion.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'
import { toSpielXml } from './anzeigetext.ts'
import type { Spielstand } from './spielstand.ts'

/** Everything the steps of one play are made of. */
export interface Spielverlauf {
  stand: Spielstand
  transaktion: Transaktion
  schritte: readonly Schritt[]
  /** orders and Rückmeldungen */
  zustellungen: readonly Zustellung[]
  /** the same message was received before */
  wiederholung: boolean
  roh: string
  neutral: string | undefined
}

type Schrittangaben = Omit<Spielschritt, 'gelungen' | 'befunde' | 'eingabe' | 'ausgabe' | 'dauerMs' | 'zustellung'> & {
  befunde?: readonly Befund[]
  eingabe?: readonly [name: string, xml: string | undefined]
  ausgabe?: readonly [name: string, xml: string | undefined]
  dauerMs?: number | undefined
  zustellung?: string
  gelungen?: boolean
}

/** A step with what is known of it; texts that are no XML are left out. */
export function createSpielschritt({ eingabe, ausgabe, dauerMs, befunde = [], ...rest }: Schrittangaben): Spielschritt {
  const vorher = eingabe && toSpielXml(...eingabe)
  const nachher = ausgabe && toSpielXml(...ausgabe)
  return {
    gelungen: !hasFehler([...befunde]),
    ...rest,
    elemente: [...new Set(rest.elemente)],
    befunde: [...befunde],
    ...(dauerMs === undefined ? {} : { dauerMs }),
    ...(vorher === undefined ? {} : { eingabe: vorher }),
    ...(nachher === undefined ? {} : { ausgabe: nachher }),
  }
}
