import { useEffect } from 'react'
import type { Graphkante } from '../../../../shared/graph/ableitung/graph.ts'
import { listDatensaetze } from '../../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../../../dokument/dokument.ts'
import { useBearbeitung } from './bearbeitung.ts'

/** Chooses an edge: one that stands for Zustellwege chooses these, any other itself; an element chosen later takes over. */
export function useKantenwahl(): (kante: Graphkante | undefined) => void {
  const set = useBearbeitung((stand) => stand.set)
  useEffect(() => useArbeitsplatz.subscribe(({ auswahl }) => auswahl.length > 0 && set({ kante: undefined })), [set])
  return (kante) => {
    const { projekt } = useDokument.getState()
    const { select } = useArbeitsplatz.getState()
    if (kante === undefined || projekt === undefined) return
    if (kante.bezug === 'nutzt') {
      const wege = listDatensaetze(projekt, 'zustellweg').filter(
        ({ nachrichtentyp, komponententyp }) => nachrichtentyp === kante.von && komponententyp === kante.nach,
      )
      select(wege.map(({ id }) => id))
      return
    }
    select([])
    set({ kante: kante.id })
  }
}
