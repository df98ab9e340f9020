import { CircleCheck, PencilLine } from 'lucide-react'
import type { Entwurfsbearbeitung } from './useEntwurf.ts'

/** Whether the draft is in the model, and what keeps it out. */
export function Entwurfszustand({ bearbeitung }: { bearbeitung: Entwurfsbearbeitung }) {
  const { offen, maengel, wurzel, neue } = bearbeitung
  const luecken = maengel.filter(({ art }) => art === 'luecke').length
  const fehler = maengel.filter(({ art }) => art === 'fehler').length
  if (wurzel === undefined) return null
  if (!offen) {
    return (
      <span className="st erfolg reihe be-stand">
        <CircleCheck size={14} strokeWidth={1.75} aria-hidden /> Im Modell
      </span>
    )
  }
  const teile = [
    luecken === 0 ? '' : luecken === 1 ? 'eine Angabe fehlt' : `${luecken} Angaben fehlen`,
    fehler === 0 ? '' : fehler === 1 ? 'ein Fehler' : `${fehler} Fehler`,
    neue.length === 0
      ? ''
      : `neu ${neue.length === 1 ? 'ist' : 'sind'} ${neue.map((name) => `„${name}“`).join(' und ')}`,
  ].filter((teil) => teil !== '')
  return (
    <span className="st warnung reihe be-stand">
      <PencilLine size={14} strokeWidth={1.75} aria-hidden />
      Entwurf, noch nicht im Modell{teile.length === 0 ? '' : `: ${teile.join(', ')}`}
    </span>
  )
}
