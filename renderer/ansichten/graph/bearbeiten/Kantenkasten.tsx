import { useStore } from '@xyflow/react'
import { Unlink } from 'lucide-react'
import { memo } from 'react'
import { BEZUGSWOERTER } from '../../../../shared/graph/ableitung/woerter.ts'
import type { Punkt } from '../../../../shared/graph/anordnung/typen.ts'
import { Symbolknopf } from '../../../bausteine/Symbolknopf.tsx'
import { useNurlesegrund } from '../../../dokument/useNurlesegrund.ts'
import { useLage } from '../GraphKontext.tsx'
import { useBearbeitung } from './bearbeitung.ts'
import { useElementaktionen } from './useElementaktionen.ts'

const ABSTAND = 10

/** What the chosen edge says, and the button that takes it away; it does not shrink with the graph. */
export const Kantenkasten = memo(function Kantenkasten() {
  const { anordnung, elemente, kanten } = useLage()
  const { disconnect } = useElementaktionen()
  const nurLesen = useNurlesegrund()
  const [x, y, zoom] = useStore(({ transform }) => transform)
  const id = useBearbeitung((stand) => stand.kante)
  const kante = kanten.find((eine) => eine.id === id)
  const leitung = id === undefined ? undefined : anordnung.leitungen.get(id)
  if (kante === undefined || leitung === undefined) return null
  const mitte = middleOfWeg(leitung.punkte)
  const name = (ende: string): string => elemente.get(ende)?.name ?? ''
  const satz = `${name(kante.von)} ${BEZUGSWOERTER[kante.bezug].hin} ${name(kante.nach)}`
  return (
    <div
      className="kantenkasten nodrag nopan"
      style={{
        transform: `translate(${mitte.x * zoom + x}px, ${mitte.y * zoom + y - ABSTAND}px) translate(-50%, -100%)`,
      }}
      role="toolbar"
      aria-label={satz}
    >
      <span title={satz}>{satz}</span>
      {nurLesen === undefined ? (
        <Symbolknopf
          zeichen={Unlink}
          name="Verbindung lösen"
          taste="Entf"
          groesse={15}
          onClick={() => disconnect(kante)}
        />
      ) : null}
    </div>
  )
})

/** The middle of the longest stretch. */
function middleOfWeg(punkte: readonly Punkt[]): Punkt {
  let beste = { laenge: -1, x: punkte[0]?.x ?? 0, y: punkte[0]?.y ?? 0 }
  for (const [stelle, bis] of punkte.entries()) {
    const von = punkte[stelle - 1]
    if (von === undefined) continue
    const laenge = Math.abs(bis.x - von.x) + Math.abs(bis.y - von.y)
    if (laenge > beste.laenge) beste = { laenge, x: (von.x + bis.x) / 2, y: (von.y + bis.y) / 2 }
  }
  return beste
}
