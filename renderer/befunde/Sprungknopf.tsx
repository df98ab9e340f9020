import { ListTree } from 'lucide-react'
import { runBefehl } from '../arbeitsplatz/befehle.ts'
import { focusAngabe } from '../eigenschaften/anker.ts'

/** Opens the properties, at the Angabe that is meant where they show it. */
export function Sprungknopf({ angabe }: { angabe: string | undefined }) {
  return (
    <button
      type="button"
      className="knopf klein"
      onClick={() => {
        runBefehl('bearbeiten.eigenschaften')
        if (angabe !== undefined) requestAnimationFrame(() => focusAngabe(angabe))
      }}
    >
      <ListTree size={14} strokeWidth={1.75} aria-hidden /> Eigenschaften öffnen
    </button>
  )
}
