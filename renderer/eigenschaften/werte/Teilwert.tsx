import { Plus } from 'lucide-react'
import { labelOfGlied } from '../../../shared/worte/angaben.ts'
import { createVorgabe, OHNE_VORGABE } from './vorgabe.ts'
import { type Bearbeitung, Wertbearbeitung } from './Wertbearbeitung.tsx'

/** A value that may not be there: then a button adds it, as far as the project has what it needs. */
export function Teilwert(bearbeitung: Bearbeitung) {
  const { projekt, datensatz, angabe, schema, wert, optional, hilfe, onWert } = bearbeitung
  if (wert !== undefined || !optional) return <Wertbearbeitung {...bearbeitung} />
  const vorgabe = createVorgabe(schema, projekt, datensatz)
  return (
    <button
      type="button"
      className="knopf leise klein"
      disabled={vorgabe === OHNE_VORGABE}
      title={vorgabe === OHNE_VORGABE ? 'Im Projekt gibt es noch nichts, worauf es sich beziehen kann.' : undefined}
      aria-description={hilfe}
      onClick={() => onWert(vorgabe)}
    >
      <Plus size={14} strokeWidth={1.75} aria-hidden />
      {labelOfGlied(angabe)} ergänzen
    </button>
  )
}
