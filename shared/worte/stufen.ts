import type { Umsetzungsstufe } from '../modell/elemente/gemeinsam.ts'

/** What is reached with each stage, short enough to stand beside its number. */
export const STUFENNAMEN: Readonly<Record<Umsetzungsstufe, string>> = {
  1: 'Antrag mit wenig Integration',
  2: 'Systeme der zuständigen Stelle',
  3: 'Online-Dienste: Postfach, Zahlung',
  4: 'Systeme anderer Stellen',
}

/** "Stufe 2: Systeme der zuständigen Stelle". */
export function describeStufe(stufe: Umsetzungsstufe): string {
  return `Stufe ${stufe}: ${STUFENNAMEN[stufe]}`
}
