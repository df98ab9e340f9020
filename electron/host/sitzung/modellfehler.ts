import type { Befund } from '../../../shared/befund.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'

const MODELLFEHLER = new WeakMap<Projekt, readonly Befund[]>()

/** The Fehler of the model check, found once per state of a project. While there are any, no rule can be made of it. */
export function modellfehlerOf(projekt: Projekt): readonly Befund[] {
  const bekannt = MODELLFEHLER.get(projekt)
  if (bekannt !== undefined) return bekannt
  const fehler = pruefeProjekt(projekt).filter(({ schwere }) => schwere === 'fehler')
  MODELLFEHLER.set(projekt, fehler)
  return fehler
}
