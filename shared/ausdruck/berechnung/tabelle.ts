import { anzahlwert } from './anzahlwert.ts'
import { differenz } from './differenz.ts'
import { fallweise } from './fallweise.ts'
import { feldwert } from './feldwert.ts'
import type { Berechnungsart, Berechnungshandler } from './handler.ts'
import { produkt } from './produkt.ts'
import { summe } from './summe.ts'
import { summeUeber } from './summeUeber.ts'
import { zahl } from './zahl.ts'

/** Every kind has its handler: a kind without one does not compile. */
const HANDLER: { [A in Berechnungsart]: Berechnungshandler<A> } = {
  zahl,
  feldwert,
  anzahlwert,
  summe,
  differenz,
  produkt,
  summeUeber,
  fallweise,
}

export function getBerechnungshandler<A extends Berechnungsart>(art: A): Berechnungshandler<A> {
  return HANDLER[art]
}
