import { useMemo } from 'react'
import { findElternOf } from '../../shared/dokument/befehle/felder/feldteile.ts'
import { type Feldknoten, resolveFeldbaum } from '../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'

/** The node of a Feldpfad in the tree it stands in; undefined where it stands in none. */
export function useFeldknoten(projekt: Projekt, feldpfad: string): Feldknoten | undefined {
  const wurzel = findWurzel(projekt, feldpfad.split('/')[0] ?? '')
  const baum = useMemo(() => resolveFeldbaum(projekt, wurzel), [projekt, wurzel])
  return baum.nachPfad.get(feldpfad)
}

/** The Dokument or Gruppe of the Baukasten in whose tree an own part stands. */
function findWurzel(projekt: Projekt, id: string): string {
  const gesehen = new Set<string>()
  let hier = id
  while (!gesehen.has(hier)) {
    gesehen.add(hier)
    const eltern = findElternOf(projekt, hier)
    if (eltern === undefined) break
    hier = eltern.id
  }
  return hier
}
