import { useMemo } from 'react'
import { createZugehoerigkeit } from '../../../shared/graph/ableitung/zugehoerigkeit.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { useHervorhebung } from '../../arbeitsplatz/hervorhebung.ts'
import { useBefunde } from '../../befunde/befundspeicher.ts'
import type { Zusaetze } from './lage.ts'
import { countTests, groupBefunde, spreadHervorhebungen } from './markierungen.ts'

/** Findings, tests and marks by node: those of fields count for their Dokument, those of Zustellwege for their message. */
export function useZusatzangaben(projekt: Projekt, leistung: string): Zusaetze {
  const befunde = useBefunde((stand) => stand.befunde)
  const elemente = useHervorhebung((stand) => stand.elemente)
  const roteTests = useHervorhebung((stand) => stand.roteTests)
  const orte = useMemo(() => createZugehoerigkeit(projekt, leistung), [projekt, leistung])
  const nachKnoten = useMemo(() => groupBefunde(befunde, orte), [befunde, orte])
  const tests = useMemo(() => countTests(roteTests, orte), [roteTests, orte])
  const marken = useMemo(() => spreadHervorhebungen(elemente, orte, projekt), [elemente, orte, projekt])
  return useMemo(
    () => ({ befunde: nachKnoten, tests, hervorgehoben: marken.knoten, kanten: marken.kanten }),
    [nachKnoten, tests, marken],
  )
}
