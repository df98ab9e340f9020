import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from '../modell/elemente/gemeinsam.ts'
import type { Nachrichtentyp, Zustellweg } from '../modell/elemente/nachricht.ts'
import { isAktiv } from './einsaetze.ts'

/** The Zustellwege of a message, those that only stand in for others left out. */
export function listZustellwegeOf({ id }: Nachrichtentyp, zustellwege: readonly Zustellweg[]): Zustellweg[] {
  return zustellwege.filter(({ nachrichtentyp, nurAlsErsatz }) => nachrichtentyp === id && !nurAlsErsatz)
}

/** Stages, from its first Zustellweg on, in which nobody at all gets a message; none where it has no Zustellweg. */
export function listStufenOhneZustellweg(typ: Nachrichtentyp, zustellwege: readonly Zustellweg[]): Umsetzungsstufe[] {
  const wege = listZustellwegeOf(typ, zustellwege)
  const erste = Math.min(...wege.map(({ abStufe }) => abStufe))
  return UMSETZUNGSSTUFEN.filter((stufe) => stufe >= erste && !wege.some((weg) => isAktiv(weg, stufe)))
}
