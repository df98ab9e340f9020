import type { Bedingung, Berechnung } from '../../modell/elemente/ausdruck.ts'
import type { Dokumente, Testhelfer, Testlage } from './lage.ts'

/** One part of a combination: how to reach it, and whether it is reached. */
export interface Teilziel {
  solve(dokumente: Dokumente): Iterable<Dokumente>
  holds(dokumente: Dokumente): boolean
}

/**
 * Data in which all parts are reached at once. A step that undoes an earlier part is dropped at once, so parts over the
 * same field meet at a common value; the reverse order is tried too, since a part may only yield to what came before.
 */
export function* solveTogether(teile: readonly Teilziel[], dokumente: Dokumente): Generator<Dokumente> {
  yield* solveInOrder(teile, dokumente, 0)
  yield* solveInOrder([...teile].reverse(), dokumente, 0)
}

function* solveInOrder(teile: readonly Teilziel[], dokumente: Dokumente, index: number): Generator<Dokumente> {
  const teil = teile[index]
  if (teil === undefined) {
    yield dokumente
    return
  }
  for (const stand of teil.solve(dokumente)) {
    if (teile.slice(0, index).every((frueherer) => frueherer.holds(stand))) yield* solveInOrder(teile, stand, index + 1)
  }
}

/** All parts as wanted, seen from the same occurrence. */
export function toTeilziele(
  teile: readonly Bedingung[],
  ziel: boolean,
  { kontext }: Testlage,
  helfer: Testhelfer,
): Teilziel[] {
  return teile.map((teil) => ({
    solve: (dokumente) => helfer.solve(teil, ziel, { dokumente, kontext }),
    holds: (dokumente) => helfer.evaluate(teil, { dokumente, kontext }) === ziel,
  }))
}

/** Data in which all parts of a Berechnung have a result, or in which one of them has none. */
export function* solveErgebnisse(
  teile: readonly Berechnung[],
  ziel: boolean,
  lage: Testlage,
  helfer: Testhelfer,
): Generator<Dokumente> {
  if (!ziel) {
    for (const teil of teile) yield* helfer.solveErgebnis(teil, false, lage)
    return
  }
  const ziele = teile.map((teil) => ({
    solve: (dokumente: Dokumente) => helfer.solveErgebnis(teil, true, { ...lage, dokumente }),
    holds: (dokumente: Dokumente) => helfer.hasErgebnis(teil, { ...lage, dokumente }),
  }))
  yield* solveTogether(ziele, lage.dokumente)
}
