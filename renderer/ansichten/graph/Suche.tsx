import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { showElemente } from './ausschnitt.ts'
import { findElemente } from './finden.ts'
import { useLage } from './GraphKontext.tsx'
import { useGraphzustand } from './zustand.ts'

/** Finds elements by name; Enter goes on to the next, which is chosen and brought into sight. */
export function Suche() {
  const { graph } = useLage()
  const setSuche = useGraphzustand((zustand) => zustand.setSuche)
  const select = useArbeitsplatz((platz) => platz.select)
  const [text, setText] = useState('')
  const [stelle, setStelle] = useState(0)
  const feld = useRef<HTMLInputElement>(null)
  const treffer = useMemo(() => findElemente(graph, text), [graph, text])
  useEffect(() => feld.current?.focus(), [])
  const show = (neue: number, ids = treffer): void => {
    const id = ids[neue]
    setStelle(neue)
    if (id === undefined) return
    select([id])
    showElemente([id])
  }
  const step = (um: 1 | -1): void => {
    if (treffer.length > 0) show((stelle + um + treffer.length) % treffer.length)
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (ereignis.key === 'Enter') step(ereignis.shiftKey ? -1 : 1)
    else if (ereignis.key === 'Escape') setSuche(false)
    else return
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  const stand = text === '' ? '' : treffer.length === 0 ? 'nichts gefunden' : `${stelle + 1} von ${treffer.length}`
  return (
    <search className="graphsuche" aria-label="Im Graph suchen">
      <div className="feld klein">
        <Search className="i k" size={14} strokeWidth={1.75} aria-hidden />
        <input
          ref={feld}
          type="text"
          value={text}
          placeholder="Im Graph suchen …"
          aria-label="Im Graph suchen"
          onKeyDown={onKeyDown}
          onChange={({ target: { value } }) => {
            setText(value)
            show(0, findElemente(graph, value))
          }}
        />
        <span className="dritt zahl" role="status">
          {stand}
        </span>
      </div>
      <Symbolknopf
        zeichen={ChevronUp}
        name="Voriger Treffer"
        disabled={treffer.length === 0}
        onClick={() => step(-1)}
      />
      <Symbolknopf
        zeichen={ChevronDown}
        name="Nächster Treffer"
        disabled={treffer.length === 0}
        onClick={() => step(1)}
      />
      <Symbolknopf zeichen={X} name="Suche schließen" taste="Esc" onClick={() => setSuche(false)} />
    </search>
  )
}
