import { useMemo, useState } from 'react'
import type { Planeintrag } from '../../../shared/host/abnahme.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { useAbnahme } from './ergebnisse.ts'
import { buildPlanbaum, filterFaelle, type Planknoten } from './planbaum.ts'
import { standOf } from './zahlen.ts'

/** The test plan as it is shown: searched, perhaps only what has failed. */
export interface Plansicht {
  suche: string
  setSuche(suche: string): void
  nurRote: boolean
  setNurRote(nurRote: boolean): void
  gefunden: readonly Planeintrag[]
  knoten: readonly Planknoten[]
}

export function usePlansicht(projekt: Projekt): Plansicht {
  const { faelle, ergebnisse, modellstand } = useAbnahme()
  const [suche, setSuche] = useState('')
  const [nurRote, setNurRote] = useState(false)
  const passende = useMemo(() => filterFaelle(projekt, faelle, suche), [projekt, faelle, suche])
  // results arrive several times a second: without the filter they change nothing in the tree
  const rote = nurRote ? ergebnisse : undefined
  const gefunden = useMemo(
    () =>
      rote === undefined
        ? passende
        : passende.filter(({ name }) => standOf(rote.get(name), modellstand) === 'gescheitert'),
    [passende, rote, modellstand],
  )
  const knoten = useMemo(() => buildPlanbaum(projekt, gefunden), [projekt, gefunden])
  return { suche, setSuche, nurRote, setNurRote, gefunden, knoten }
}
