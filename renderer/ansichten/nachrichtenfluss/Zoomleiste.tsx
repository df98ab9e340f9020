import { Minus, MoveHorizontal, Plus } from 'lucide-react'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useFlusszustand } from './flusszustand.ts'

const SCHRITT = 1.2

/** Zoom in steps, and the whole width. */
export function Zoomleiste({ zoom }: { zoom: number }) {
  const setZoom = useFlusszustand((zustand) => zustand.setZoom)
  return (
    <div className="zoom" role="toolbar" aria-label="Zoom" aria-orientation="vertical">
      <Symbolknopf
        zeichen={Plus}
        name="Vergrößern"
        taste="Strg Mausrad"
        groesse={15}
        onClick={() => setZoom(zoom * SCHRITT)}
      />
      <span className="zahl">{Math.round(zoom * 100)} %</span>
      <Symbolknopf
        zeichen={Minus}
        name="Verkleinern"
        taste="Strg Mausrad"
        groesse={15}
        onClick={() => setZoom(zoom / SCHRITT)}
      />
      <Symbolknopf zeichen={MoveHorizontal} name="Breite anpassen" groesse={15} onClick={() => setZoom(undefined)} />
    </div>
  )
}
