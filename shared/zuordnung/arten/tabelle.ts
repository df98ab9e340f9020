import type { Zuordnungsinhalt } from '../../modell/elemente/zuordnung.ts'
import type { InhaltNachArt, Wertinhalt } from '../zielbaum.ts'
import { anlage } from './anlage.ts'
import type { Bedingungshandler, Werthandler, Wiederholungshandler } from './art.ts'
import { bedingung } from './bedingung.ts'
import { codetabelle } from './codetabelle.ts'
import { direkt } from './direkt.ts'
import { format } from './format.ts'
import { konfiguration } from './konfiguration.ts'
import { konstante } from './konstante.ts'
import { kopfwert } from './kopfwert.ts'
import { quittung } from './quittung.ts'
import { vorlage } from './vorlage.ts'
import { wiederholung } from './wiederholung.ts'

type HandlerNachArt = {
  [A in Zuordnungsinhalt['art']]: A extends 'bedingung'
    ? Bedingungshandler<InhaltNachArt[A]>
    : A extends 'wiederholung'
      ? Wiederholungshandler<InhaltNachArt[A]>
      : Werthandler<InhaltNachArt[A]>
}

/** All kinds of mapping lines; a kind of the schema without a handler does not compile. */
export const ARTEN: HandlerNachArt = {
  direkt,
  konstante,
  vorlage,
  format,
  codetabelle,
  bedingung,
  wiederholung,
  kopfwert,
  konfiguration,
  anlage,
  quittung,
}

/** The handler of a line that yields text. The table pairs each kind with the handler of its own contents. */
export function werthandlerOf(inhalt: Wertinhalt): Werthandler<Wertinhalt> {
  return ARTEN[inhalt.art] as Werthandler<Wertinhalt>
}

/** Only the check, which every handler has. */
export function checkerOf(inhalt: Zuordnungsinhalt): Pick<Werthandler<Zuordnungsinhalt>, 'check'> {
  return ARTEN[inhalt.art] as Pick<Werthandler<Zuordnungsinhalt>, 'check'>
}
