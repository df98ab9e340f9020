import type { Testfall } from '../modell/elemente/testfall.ts'

/** How a Nachricht ends, as a Testfall expects it: „… wird zur Klärung gelegt“. */
export const TESTAUSGAENGE: Readonly<Record<Testfall['erwartet']['ausgang'], string>> = {
  zugestellt: 'zugestellt',
  zurueckgewiesen: 'zurückgewiesen',
  klaerung: 'zur Klärung gelegt',
  wiederholung: 'als Wiederholung erkannt',
  konflikt: 'als Widerspruch festgehalten',
}
