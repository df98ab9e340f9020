import { formatZahl, type Testzahlen } from '../ansichten/abnahme/zahlen.ts'
import type { Eintrag } from './navigatorknoten.ts'

/** Counts of the last run by id of a Leistung or Nachrichtentyp. */
export type Teilzahlen = ReadonlyMap<string, Testzahlen>

/** What a row of the navigator says about tests: how many are red, else how many passed in the last run. */
export type Testmarke =
  | { stand: 'rot' | 'gruen'; anzahl: number; gelaufen: number }
  /** the model has changed since the last run, and no test is known to be red now */
  | { stand: 'ueberholt' }

/** Red wins: those of the last run and of the tests that changes concern. Without any, only what ran can be green. */
export function testmarkeOf({ art, id, rote }: Eintrag, zahlen: Teilzahlen): Testmarke | undefined {
  const gezaehlte = art === 'leistung' || art === 'nachrichtentyp' ? zahlen.get(id ?? '') : undefined
  const gelaufen = gezaehlte?.gelaufen ?? 0
  const gueltige = gelaufen - (gezaehlte?.ueberholt ?? 0)
  if (rote !== undefined && rote.size > 0) return { stand: 'rot', anzahl: rote.size, gelaufen: gueltige }
  if (gueltige > 0) return { stand: 'gruen', anzahl: gueltige, gelaufen: gueltige }
  return gelaufen > 0 ? { stand: 'ueberholt' } : undefined
}

/** "3 von 415 Tests fehlgeschlagen", "415 Tests bestanden"; empty without a mark. */
export function describeTestmarke(marke: Testmarke | undefined): string {
  if (marke === undefined) return ''
  if (marke.stand === 'ueberholt') return 'Tests seit der letzten Änderung nicht gelaufen'
  const { stand, anzahl, gelaufen } = marke
  if (stand === 'gruen') return anzahl === 1 ? '1 Test bestanden' : `${formatZahl(anzahl)} Tests bestanden`
  if (gelaufen >= anzahl) return `${formatZahl(anzahl)} von ${formatZahl(gelaufen)} Tests fehlgeschlagen`
  return anzahl === 1 ? '1 Test fehlgeschlagen' : `${formatZahl(anzahl)} Tests fehlgeschlagen`
}
