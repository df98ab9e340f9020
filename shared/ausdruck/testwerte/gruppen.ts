import type { Bedingung } from '../../modell/elemente/ausdruck.ts'
import { isGiven } from '../vorkommen.ts'
import type { Dokumente, Ort, Testhelfer, Testlage } from './lage.ts'
import { listAt, ortOf } from './ort.ts'
import { addVorkommen, varyAnzahl } from './variation.ts'

function listOrte(helfer: Testhelfer, lage: Testlage, gruppe: string): Ort[] {
  return listAt(helfer.felder, gruppe, lage).filter(isGiven).map(ortOf)
}

/** Data in which the part has the wanted value for one occurrence of the Gruppe, an existing or a new one. */
export function* solveForOne(
  helfer: Testhelfer,
  lage: Testlage,
  gruppe: string,
  teil: Bedingung,
  ziel: boolean,
): Generator<Dokumente> {
  for (const kontext of listOrte(helfer, lage, gruppe)) yield* helfer.solve(teil, ziel, { ...lage, kontext })
  const knoten = helfer.felder.get(gruppe)
  if (knoten === undefined) return
  for (const { dokumente, stellen } of addVorkommen(helfer, lage, knoten)) {
    yield* helfer.solve(teil, ziel, { dokumente, kontext: { pfad: gruppe, stellen } })
  }
}

/** Data in which the part has the wanted value for every occurrence of the Gruppe, or in which it has fewer or none. */
export function* solveForAll(
  helfer: Testhelfer,
  lage: Testlage,
  gruppe: string,
  teil: Bedingung,
  ziel: boolean,
): Generator<Dokumente> {
  const anzahl = listOrte(helfer, lage, gruppe).length
  yield* solveFrom(helfer, lage, gruppe, teil, ziel, 0)
  for (const dokumente of varyAnzahl(
    helfer,
    lage,
    gruppe,
    [0, 1].filter((n) => n < anzahl),
  )) {
    yield* solveFrom(helfer, { ...lage, dokumente }, gruppe, teil, ziel, 0)
  }
}

function* solveFrom(
  helfer: Testhelfer,
  lage: Testlage,
  gruppe: string,
  teil: Bedingung,
  ziel: boolean,
  index: number,
): Generator<Dokumente> {
  const kontext = listOrte(helfer, lage, gruppe)[index]
  if (kontext === undefined) {
    yield lage.dokumente
    return
  }
  for (const dokumente of helfer.solve(teil, ziel, { ...lage, kontext })) {
    yield* solveFrom(helfer, { ...lage, dokumente }, gruppe, teil, ziel, index + 1)
  }
}
