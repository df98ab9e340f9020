import type { Befund } from '../../../shared/befund.ts'
import type { Transaktionen } from './speicher/transaktionen.ts'
import type { Schritt, Schrittart } from './transaktion.ts'
import type { Uhr } from './uhr.ts'

/** Steps of a Transaktion that are not written yet; they go into the database with the next transaction of it. */
export interface Protokoll {
  add(art: Schrittart, angabe: string, inhalt?: Partial<Pick<Schritt, 'eingaben' | 'ausgabe' | 'befunde'>>): void
  /** Writes what has gathered; the caller is inside `atomar`. */
  flush(transaktionen: Transaktionen, transaktion: string): void
}

export function createProtokoll(uhr: Uhr): Protokoll {
  let schritte: Schritt[] = []
  return {
    add: (art, angabe, { eingaben = {}, ausgabe, befunde = [] } = {}) => {
      const zeit = uhr.jetzt().toISOString()
      schritte.push({ art, angabe, zeit, eingaben, ...(ausgabe === undefined ? {} : { ausgabe }), befunde })
    },
    flush: (transaktionen, transaktion) => {
      transaktionen.appendSchritte(transaktion, schritte)
      schritte = []
    },
  }
}

/** Befunde of an `Ergebnis`, none where it succeeded. */
export function befundeOf(ergebnis: { ok: true } | { ok: false; befunde: Befund[] }): Befund[] {
  return ergebnis.ok ? [] : ergebnis.befunde
}
