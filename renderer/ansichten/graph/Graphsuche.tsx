import { useMemo } from 'react'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { showElemente } from './ausschnitt.ts'
import { useLage } from './GraphKontext.tsx'
import { Suche } from './Suche.tsx'
import { useGraphzustand } from './zustand.ts'

/** Finds elements of the graph by name. */
export function Graphsuche() {
  const { graph } = useLage()
  const setSuche = useGraphzustand((zustand) => zustand.setSuche)
  const select = useArbeitsplatz((platz) => platz.select)
  const elemente = useMemo(() => [...graph.elemente, graph.leistung], [graph])
  const onFund = (id: string): void => {
    select([id])
    showElemente([id])
  }
  return <Suche name="Im Graph suchen" elemente={elemente} onFund={onFund} onZu={() => setSuche(false)} />
}
