import type { Dezimalzahl } from '../zahl.ts'

/** Combines all parts from left to right; undefined as soon as one has no result. */
export function combine(
  teile: readonly (Dezimalzahl | undefined)[],
  operation: (a: Dezimalzahl, b: Dezimalzahl) => Dezimalzahl,
): Dezimalzahl | undefined {
  const [erster, ...weitere] = teile
  return weitere.reduce((stand, teil) => stand && teil && operation(stand, teil), erster)
}
