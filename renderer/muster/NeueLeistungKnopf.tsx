import { Plus } from 'lucide-react'
import { runBefehl, useBefehlsspeicher } from '../arbeitsplatz/befehle.ts'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { NEUE_LEISTUNG } from './neueLeistung.ts'

/** Opens the wizard; where nothing may be changed it says why. `voll`: the one main action of an empty view. */
export function NeueLeistungKnopf({ voll = false }: { voll?: boolean }) {
  const gesperrt = useBefehlsspeicher(
    ({ saetze }) => [...saetze.values()].flat().find(({ id }) => id === NEUE_LEISTUNG)?.gesperrt,
  )
  const aus = gesperrt === undefined ? {} : { 'aria-disabled': true }
  const onClick = (): void => runBefehl(NEUE_LEISTUNG)
  if (!voll) {
    const name = gesperrt === undefined ? 'Neue Leistung …' : `Neue Leistung: ${gesperrt}`
    return (
      <Symbolknopf
        zeichen={Plus}
        name={name}
        className={gesperrt === undefined ? '' : 'aus'}
        onClick={onClick}
        {...aus}
      />
    )
  }
  return (
    <button
      type="button"
      className={`knopf ${gesperrt === undefined ? 'voll' : 'aus'}`}
      title={gesperrt}
      onClick={onClick}
      {...aus}
    >
      <Plus size={14} strokeWidth={1.75} aria-hidden />
      Neue Leistung …
    </button>
  )
}
