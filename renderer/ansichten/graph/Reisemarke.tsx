import { ViewportPortal } from '@xyflow/react'
import { Mail } from 'lucide-react'
import { memo, useMemo } from 'react'
import { drawPfad, pointAt } from '../../../shared/graph/darstellung/pfad.ts'
import { useLage } from './GraphKontext.tsx'
import { useReise } from './reise.ts'
import { pathThrough } from './reiseweg.ts'

/** The message that travels: a mark on the line, and the line it takes. */
export const Reisemarke = memo(function Reisemarke() {
  const reise = useReise((stand) => stand.reise)
  const { anordnung, kanten } = useLage()
  const elemente = reise?.elemente
  const weg = useMemo(() => pathThrough(elemente ?? [], anordnung, kanten), [elemente, anordnung, kanten])
  const ort = pointAt(weg, reise?.fortschritt ?? 0)
  if (reise === undefined || ort === undefined) return null
  return (
    <ViewportPortal>
      <svg className="reiseweg" aria-hidden="true">
        <path d={drawPfad(weg)} />
      </svg>
      <span
        className="reisemarke"
        style={{ transform: `translate(-50%, -50%) translate(${ort.x}px, ${ort.y}px)` }}
        aria-hidden="true"
      >
        <Mail size={15} strokeWidth={2} />
      </span>
    </ViewportPortal>
  )
})
