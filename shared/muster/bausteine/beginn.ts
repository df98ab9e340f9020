import type { Musterantworten } from '../antworten.ts'
import type { Werkbank } from '../werkbank.ts'
import { type Bau, createBau } from './bau.ts'
import { addOrt, addPerson, type Ort, type Personengruppe } from './formular.ts'
import type { Anliegenwort } from './texte.ts'

/** A Leistung as every pattern begins it: who turns to the authority, and the place that decides which one is in charge. */
export interface Beginn {
  bau: Bau
  person: Personengruppe
  ort: Ort
}

/** `ortsname`: what the form calls the place; `zweck`: what the place is asked for. */
export function beginLeistung(
  werkbank: Werkbank,
  antworten: Musterantworten,
  wort: Anliegenwort,
  ortsname: string,
  zweck = `Gegenstand ${wort.des}`,
): Beginn {
  const bau = createBau(werkbank, antworten, wort)
  return { bau, person: addPerson(bau), ort: addOrt(bau, ortsname, zweck) }
}
