import type { NodeChange, OnNodeDrag } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { movePositionen } from '../../../shared/dokument/befehle/positionen.ts'
import type { Punkt } from '../../../shared/graph/anordnung/typen.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useAktionen } from '../../host/HostKontext.tsx'
import type { Modus } from './anordnung/anordner.ts'
import { useLage } from './GraphKontext.tsx'
import type { Elementknoten } from './Knoten.tsx'

export interface Verschieben {
  /** places of elements that are being moved and not yet laid out */
  orte: ReadonlyMap<string, Punkt>
  follow(aenderungen: readonly NodeChange<Elementknoten>[]): void
  drop: OnNodeDrag<Elementknoten>
  /** moves the chosen elements by keys */
  nudge(dx: number, dy: number): void
}

/** Dragging and nudging: seen at once, kept as one Schritt when the pointer lets go or with each key. */
export function useVerschieben(modus: Modus): Verschieben {
  const { anordnung, graph } = useLage()
  const aktionen = useAktionen()
  const [orte, setOrte] = useState<ReadonlyMap<string, Punkt>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout has taken the moves in
  useEffect(() => setOrte(new Map()), [anordnung])
  const keep = (neue: ReadonlyMap<string, Punkt>): void => {
    const { projekt, positionen, schreibrecht } = useDokument.getState()
    if (projekt === undefined || !schreibrecht || neue.size === 0) return
    const lagen = [...neue].map(([element, { x, y }]) => ({ element, x: Math.round(x), y: Math.round(y) }))
    aktionen.run(movePositionen(projekt, positionen, graph.leistung.id, lagen))
  }
  return {
    orte,
    follow: (aenderungen) => {
      const neue = aenderungen.flatMap((aenderung) =>
        aenderung.type === 'position' && aenderung.position !== undefined
          ? [[aenderung.id, aenderung.position] as const]
          : [],
      )
      if (neue.length > 0) setOrte((bisher) => new Map([...bisher, ...neue]))
    },
    drop: (_ereignis, _knoten, gezogene) => keep(new Map(gezogene.map(({ id, position }) => [id, position]))),
    nudge: (dx, dy) => {
      if (modus !== 'bahnen') return
      const neue = new Map<string, Punkt>()
      for (const id of useArbeitsplatz.getState().auswahl) {
        const hier = orte.get(id) ?? anordnung.knoten.get(id)
        if (hier !== undefined) neue.set(id, { x: hier.x + dx, y: hier.y + dy })
      }
      setOrte((bisher) => new Map([...bisher, ...neue]))
      keep(neue)
    },
  }
}
