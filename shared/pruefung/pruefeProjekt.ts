import type { Befund } from '../befund.ts'
import type { Projekt } from '../modell/projekt.ts'
import { sortBefunde } from './befundstand.ts'
import { createModellpruefung } from './modellpruefung.ts'
import type { Pruefregel } from './pruefregel.ts'
import { PRUEFREGELN } from './register.ts'

/**
 * The model check once: all rules on a project that has passed the schema, Fehler first, then by code. Who checks the same project
 * after each edit keeps a `Modellpruefung`.
 */
export function pruefeProjekt(projekt: Projekt, regeln: ReadonlyMap<string, Pruefregel> = PRUEFREGELN): Befund[] {
  return sortBefunde(createModellpruefung(regeln).pruefe(projekt))
}
