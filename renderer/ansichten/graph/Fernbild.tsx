import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { type Block, drawBloecke, drawFernbefunde, drawFernlinien } from './fernsicht.ts'
import type { Elementkante, Elementknoten } from './flusselemente.ts'
import { useZusaetze } from './GraphKontext.tsx'

interface Eigenschaften {
  /** those without a choice or a movement of their own */
  knoten: readonly Elementknoten[]
  kanten: readonly Elementkante[]
}

/**
 * What is seen from afar, one path for each kind. As parts of their own hundreds of blocks and lines would have to be layered and
 * drawn one by one for each frame; the nodes are still there to be pointed at, but show nothing.
 */
export const Fernbild = memo(function Fernbild({ knoten, kanten }: Eigenschaften) {
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const { befunde } = useZusaetze()
  const linien = useMemo(() => drawFernlinien(kanten, stufe), [kanten, stufe])
  const bloecke = useMemo(() => drawBloecke(knoten.map(toBlock), stufe), [knoten, stufe])
  const punkte = useMemo(() => drawFernbefunde(knoten, befunde), [knoten, befunde])
  return (
    <ViewportPortal>
      <svg className="fernbild" aria-hidden="true">
        {[...linien].map(([klassen, pfad]) => (
          <g key={klassen} className={klassen}>
            <path className="react-flow__edge-path" d={pfad} />
          </g>
        ))}
        {[...bloecke].map(([klassen, pfad]) => (
          <path key={klassen} className={`fernblock ${klassen}`} d={pfad} />
        ))}
        {[...punkte].map(([schwere, pfad]) => (
          <path key={schwere} className={`fernbefund ${schwere}`} d={pfad} />
        ))}
      </svg>
    </ViewportPortal>
  )
})

function toBlock({ position, width = 0, height = 0, data: { element } }: Elementknoten): Block {
  return { element, box: { ...position, breite: width, hoehe: height } }
}
