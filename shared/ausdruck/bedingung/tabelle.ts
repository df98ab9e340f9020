import { anzahl } from './anzahl.ts'
import { feldvergleich } from './feldvergleich.ts'
import { freierXPath } from './freierXPath.ts'
import type { Bedingungsart, Bedingungshandler } from './handler.ts'
import { inCodeliste } from './inCodeliste.ts'
import { jedes } from './jedes.ts'
import { mindestensEins } from './mindestensEins.ts'
import { nicht } from './nicht.ts'
import { oder } from './oder.ts'
import { und } from './und.ts'
import { vergleich } from './vergleich.ts'
import { vorhanden } from './vorhanden.ts'

/** Every kind has its handler: a kind without one does not compile. */
const HANDLER: { [A in Bedingungsart]: Bedingungshandler<A> } = {
  vergleich,
  feldvergleich,
  vorhanden,
  inCodeliste,
  anzahl,
  mindestensEins,
  jedes,
  und,
  oder,
  nicht,
  freierXPath,
}

export function getBedingungshandler<A extends Bedingungsart>(art: A): Bedingungshandler<A> {
  return HANDLER[art]
}
