import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { useBearbeitung } from './bearbeitung.ts'

/** Lines that a moved element has been drawn to. */
export const Hilfslinien = memo(function Hilfslinien() {
  const linien = useBearbeitung((stand) => stand.hilfslinien)
  return (
    <ViewportPortal>
      {linien.map(({ senkrecht, lage, von, bis }) => (
        <i
          key={`${senkrecht} ${lage}`}
          className="hilfslinie"
          aria-hidden
          style={
            senkrecht
              ? { transform: `translate(${lage}px, ${von}px)`, width: 1, height: bis - von }
              : { transform: `translate(${von}px, ${lage}px)`, width: bis - von, height: 1 }
          }
        />
      ))}
    </ViewportPortal>
  )
})
