import type { Befund } from '../../../shared/befund.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { sortBefunde } from '../../../shared/pruefung/befundstand.ts'
import { createModellpruefung } from '../../../shared/pruefung/modellpruefung.ts'
import { createReihe } from './reihe.ts'
import { createUhr } from './uhr.ts'
import { prepareProjektverweise } from './verweise.ts'

const MODELLFEHLER = new WeakMap<Projekt, readonly Befund[]>()

/** From edit to edit of the project that was checked last, only what the edit concerns is checked again. */
const pruefung = createModellpruefung()
const inOrder = createReihe()

/** The Fehler of the model check, found once per state of a project. While there are any, no rule can be made of it. */
export function modellfehlerOf(projekt: Projekt): readonly Befund[] {
  const bekannt = MODELLFEHLER.get(projekt)
  if (bekannt !== undefined) return bekannt
  const fehler = sortBefunde(pruefung.pruefe(projekt)).filter(({ schwere }) => schwere === 'fehler')
  MODELLFEHLER.set(projekt, fehler)
  return fehler
}

/** The same without keeping the host from its other work. */
export function findModellfehler(projekt: Projekt): Promise<readonly Befund[]> {
  return inOrder(async () => {
    if (!MODELLFEHLER.has(projekt)) {
      await prepareProjektverweise(projekt, () => false)
      const uhr = createUhr()
      const abschnitt = { leistung: undefined, istUm: uhr.isAbgelaufen }
      while (!pruefung.pruefeAbschnitt(projekt, abschnitt).fertig) await uhr.pause()
      await uhr.pause()
      pruefung.bereite()
    }
    return modellfehlerOf(projekt)
  })
}
