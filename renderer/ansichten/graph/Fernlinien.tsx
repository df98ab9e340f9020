import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { drawFernlinien } from './fernsicht.ts'
import type { Elementkante } from './flusselemente.ts'

/** The lines between blocks, one path for each kind: as parts of their own they would be most of what a large picture costs. */
export const Fernlinien = memo(function Fernlinien({ kanten }: { kanten: readonly Elementkante[] }) {
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const pfade = useMemo(() => drawFernlinien(kanten, stufe), [kanten, stufe])
  return (
    <ViewportPortal>
      <svg className="fernlinien" aria-hidden="true">
        {[...pfade].map(([klassen, pfad]) => (
          <g key={klassen} className={klassen}>
            <path className="react-flow__edge-path" d={pfad} />
          </g>
        ))}
      </svg>
    </ViewportPortal>
  )
})
